import type { Blockquote, PhrasingContent, RootContent } from 'mdast'
import { blockMarkdown } from '#lib/content/blocks/block-markdown.ts'
import type { BodyBlock } from '#lib/content/blocks/registry.ts'
import { lineNodes, paragraph, plain, titleNodes } from '#lib/content/markdown/nodes.ts'
import type { Resolve } from '#lib/content/markdown/nodes.ts'
import type { Paragraph } from '#lib/content/view/parts/text.ts'
import type { Picture } from '#lib/content/view/parts/picture.ts'
import { inGuillemets } from '#lib/format/quotation-marks.ts'
import { tableNodes } from './table-nodes.ts'
import { textNodes } from './text-nodes.ts'

/** A body as Markdown nodes; what Markdown has no sign for stays readable as the importer knows it. */
export function bodyNodes(body: readonly BodyBlock[], resolve: Resolve): RootContent[] {
  const nodes: RootContent[] = []
  let paragraphs: Paragraph[] = []
  for (const block of body) {
    if (block._type === 'block') {
      paragraphs.push(block)
      continue
    }
    nodes.push(...textNodes(paragraphs, resolve), ...blockNodes(block, resolve))
    paragraphs = []
  }
  return [...nodes, ...textNodes(paragraphs, resolve)]
}

type Block = Exclude<BodyBlock, Paragraph>
type BlockOf<Type extends Block['_type']> = Extract<Block, { _type: Type }>

function blockNodes(block: Block, resolve: Resolve): RootContent[] {
  if (block._type === 'imageBlock') return pictureNodes(block.picture, resolve)
  if (block._type === 'testimonialBlock') return [quoteNode(block)]
  if (block._type === 'calloutBlock') return [calloutNode(block, resolve)]
  if (block._type === 'tableBlock') return tableNodes(block)
  if (block._type === 'faqBlock') return faqNodes(block, resolve)
  if (block._type === 'galleryBlock') {
    const pictures = block.pictures.flatMap((picture) => pictureNodes(picture, resolve))
    return [...titleNodes(block), ...pictures]
  }
  if (block._type === 'consultationBlock') {
    return [...titleNodes(block), ...lineNodes(block.text), paragraph(asIs(`[${block.label}]`))]
  }
  return blockMarkdown(block, resolve)
}

function pictureNodes(picture: Picture, resolve: Resolve): RootContent[] {
  const { src, alt, caption, credit } = picture
  return [
    paragraph({ type: 'image', url: resolve(src), alt, title: caption ?? null }),
    ...(credit ? [paragraph({ type: 'emphasis', children: [plain(`Фото: ${credit}`)] })] : []),
  ]
}

/** «…» — client, role. */
function quoteNode({ testimonial }: BlockOf<'testimonialBlock'>): Blockquote {
  const { quote, client, role, city } = testimonial
  const source = [client, role, city].filter(Boolean).join(', ')
  const quoted = inGuillemets(quote).split(/\n{2,}/)
  return {
    type: 'blockquote',
    children: [...quoted, `— ${source}`].map((text) => paragraph(plain(text))),
  }
}

/** GitHub's and Obsidian's alert: `> [!NOTE] Title`. */
function calloutNode({ title, text }: BlockOf<'calloutBlock'>, resolve: Resolve): Blockquote {
  const children = textNodes(text, resolve).flatMap((node) =>
    node.type === 'paragraph' || node.type === 'list' ? [node] : [],
  )
  const mark = asIs('[!NOTE]')
  const [first, ...rest] = children
  if (title || first?.type !== 'paragraph') {
    const line = paragraph(mark, ...(title ? [plain(` ${title}`)] : []))
    return { type: 'blockquote', children: [line, ...children] }
  }
  return {
    type: 'blockquote',
    children: [paragraph(mark, plain('\n'), ...first.children), ...rest],
  }
}

function faqNodes(block: BlockOf<'faqBlock'>, resolve: Resolve): RootContent[] {
  const headingLevel = block.title ? deeper[block.headingLevel ?? 'h2'] : block.headingLevel
  return [
    ...titleNodes(block),
    ...block.questions.flatMap(({ question, answer }) => [
      ...titleNodes({ title: question, ...(headingLevel && { headingLevel }) }),
      ...textNodes(answer, resolve),
    ]),
  ]
}

const deeper = { h2: 'h3', h3: 'h4', h4: 'h4' } as const

/** Signs that Markdown would otherwise escape. */
function asIs(value: string): PhrasingContent {
  return { type: 'html', value }
}
