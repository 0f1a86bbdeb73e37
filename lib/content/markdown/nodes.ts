import type { List, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { HeadingLevel } from '#lib/content/view/parts/block-frame.ts'

/** Makes an address absolute. */
export type Resolve = (href: string) => string

export const headingDepths = { h2: 2, h3: 3, h4: 4 } as const

/** The title of a block as a heading; nothing for a block without a title. */
export function titleNodes(block: { title?: string; headingLevel?: HeadingLevel }): RootContent[] {
  if (!block.title) return []
  const depth = headingDepths[block.headingLevel ?? 'h2']
  return [{ type: 'heading', depth, children: [plain(block.title)] }]
}

/** A paragraph for each line of a text. */
export function lineNodes(text: string | undefined): Paragraph[] {
  return text ? text.split(/\n+/).map((line) => paragraph(plain(line))) : []
}

export function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children }
}

export function plain(value: string): PhrasingContent {
  return { type: 'text', value }
}

export function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [plain(value)] }
}

export function link(text: string, url: string): PhrasingContent {
  return { type: 'link', url, children: [plain(text)] }
}

/** A list; an item is one or more paragraphs. */
export function list(ordered: boolean, items: Paragraph[][]): List {
  return {
    type: 'list',
    ordered,
    spread: false,
    children: items.map((children) => ({
      type: 'listItem',
      spread: children.length > 1,
      children,
    })),
  }
}
