import type { MarkDef, PendingImage, Span } from '#sanity/import/documents.ts'
import type { Warn } from '#sanity/import/problem.ts'
import { createHtmlMarks } from './html-marks.ts'
import type { LinkContext } from './links.ts'
import { createSpans } from './spans.ts'
import { lineOf, type MarkdownNode, type NodeOf, plainText } from './syntax-tree.ts'

export type InlineContext = {
  links: LinkContext
  /** Targets of `[text][label]` links by label. */
  definitions: ReadonlyMap<string, string>
  warn: Warn
  /** Reports content because of which the article must not go live unseen. */
  doubt: Warn
}

export type Inline = {
  children: Span[]
  markDefs: MarkDef[]
  images: Omit<PendingImage, '_key'>[]
}

const decoratorOf = { strong: 'strong', emphasis: 'em', delete: 'strike-through' } as const

/**
 * Turns the inline content of one Markdown block into spans with marks. Portable Text has no inline
 * images, so they are returned for the caller to place after the block.
 */
export function toInline(nodes: readonly MarkdownNode[], context: InlineContext): Inline {
  const { links, definitions, warn } = context
  const images: Inline['images'] = []
  const spans = createSpans(links, warn)
  const html = createHtmlMarks({ ...spans, warn })
  const addText = (text: string, marks: string[]) =>
    spans.addText(text, [...marks, ...html.marks()])

  const visit = (node: MarkdownNode, marks: string[]): void => {
    if (node.type === 'text') {
      addText(node.value.replace(/[ \t]*\n[ \t]*/g, ' '), marks)
    } else if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete') {
      for (const child of node.children) visit(child, [...marks, decoratorOf[node.type]])
    } else if (node.type === 'inlineCode') {
      addText(node.value, [...marks, 'code'])
    } else if (node.type === 'break') {
      addText('\n', marks)
    } else if (node.type === 'link' || node.type === 'linkReference') {
      const link = spans.linkMarks(targetOf(node, definitions), lineOf(node), noFlags)
      for (const child of node.children) visit(child, [...marks, ...link])
    } else if (node.type === 'image' || node.type === 'imageReference') {
      images.push(toPendingImage(node, definitions))
    } else if (node.type === 'html') {
      html.read(node.value, lineOf(node), marks)
    } else if (node.type === 'footnoteReference') {
      warn(lineOf(node), 'сноски не поддерживаются: номер сноски оставлен в тексте')
      addText(`[${node.label ?? node.identifier}]`, marks)
    } else {
      warn(lineOf(node), `конструкция «${node.type}» не поддерживается: оставлен её текст`)
      addText(plainText(node), marks)
    }
  }
  for (const node of nodes) visit(node, [])
  html.finish()
  return { ...spans.finish(), images }
}

const noFlags = { newTab: false, rel: new Set<string>() }

function targetOf(
  node: NodeOf<'link' | 'linkReference' | 'image' | 'imageReference'>,
  definitions: ReadonlyMap<string, string>,
): string {
  return 'url' in node ? node.url : (definitions.get(node.identifier) ?? '')
}

function toPendingImage(
  node: NodeOf<'image' | 'imageReference'>,
  definitions: ReadonlyMap<string, string>,
): Omit<PendingImage, '_key'> {
  return {
    _type: 'pendingImage',
    source: targetOf(node, definitions),
    alt: node.alt || undefined,
    caption: ('title' in node && node.title) || undefined,
    line: lineOf(node),
  }
}
