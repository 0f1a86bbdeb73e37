import type { List, Paragraph, PhrasingContent, RootContent, Table, TableRow } from 'mdast'
import type { StoredFile } from '#lib/content/reshape/to-file.ts'
import type { BodyBlock } from '#lib/content/reshape/to-body.ts'
import type { Picture } from '#lib/content/view/picture.ts'
import type { Testimonial } from '#lib/content/view/testimonial.ts'
import { formatFileSize } from '#lib/format/file-size.ts'
import { pictureSources } from '#lib/format/picture-sources.ts'
import { inGuillemets } from '#lib/format/quotation-marks.ts'
import { textNodes } from './text-nodes.ts'
import type { Resolve } from './text-nodes.ts'

type Blocks = { [Block in Exclude<BodyBlock, { _type: 'block' }> as Block['_type']]: Block }

type Nodes = {
  [Type in keyof Blocks]: (block: Blocks[Type], resolve: Resolve) => RootContent[]
}

// A mapped type makes the compiler name a block that readers of feeds would not see.
const nodesOf: Nodes = {
  imageBlock: ({ picture }, resolve) => pictureNodes(picture, resolve),
  galleryBlock: (block, resolve) => [
    ...title(block),
    ...block.pictures.flatMap((picture) => pictureNodes(picture, resolve)),
  ],
  videoBlock: (block, resolve) => [
    ...title(block),
    ...texts(block.description),
    paragraph(link('Смотреть видео', resolve(block.src))),
    ...block.transcript.map((text) => paragraph(plain(text))),
  ],
  fileBlock: ({ title: name, description, file }, resolve) => [
    paragraph(link(name, resolve(file.src)), plain(` (${fileFacts(file)})`)),
    ...texts(description),
  ],
  testimonialBlock: ({ testimonial }) => quotationNodes(testimonial),
  calloutBlock: (block, resolve) => [...title(block), ...textNodes(block.text, resolve)],
  stepsBlock: (block) => [
    ...title(block),
    list(
      true,
      block.steps.map((step) => [
        paragraph({ type: 'strong', children: [plain(step.title)] }),
        ...texts(step.text),
      ]),
    ),
  ],
  figuresBlock: (block) => [
    ...title(block),
    list(
      false,
      block.figures.map(({ value, label }) => [
        paragraph({ type: 'strong', children: [plain(value)] }, plain(` — ${label}`)),
      ]),
    ),
    ...texts(block.source && `Источник: ${block.source}`),
  ],
  faqBlock: (block, resolve) => [
    ...title(block),
    ...block.questions.flatMap(({ question, answer }) => [
      paragraph({ type: 'strong', children: [plain(question)] }),
      ...textNodes(answer, resolve),
    ]),
  ],
  tableBlock: ({ caption, header, rows }) => [...texts(caption), table(header, rows)],
  consultationBlock: (block, resolve) => [
    ...title(block),
    ...texts(block.text),
    paragraph(link(block.label, resolve('/consultation/'))),
  ],
  articlesBlock: (block, resolve) => [
    ...title(block),
    list(
      false,
      block.articles.map((article) => [paragraph(link(article.title, resolve(article.href)))]),
    ),
  ],
  dividerBlock: () => [{ type: 'thematicBreak' }],
  unknownBlock: () => [],
}

/** A block between the paragraphs of a body as a Markdown tree. */
export function blockNodes<Type extends keyof Blocks>(
  type: Type,
  block: Blocks[Type],
  resolve: Resolve,
): RootContent[] {
  return nodesOf[type](block, resolve)
}

/** A picture with what stands under it. */
export function pictureNodes(picture: Picture, resolve: Resolve): RootContent[] {
  const under = [picture.caption, picture.credit && `Фото: ${picture.credit}`].filter(Boolean)
  return [
    paragraph({ type: 'image', url: resolve(pictureSources(picture).src), alt: picture.alt }),
    ...(under.length > 0
      ? [paragraph({ type: 'emphasis', children: [plain(under.join('. '))] })]
      : []),
  ]
}

function quotationNodes({ quote, client, role, city }: Testimonial): RootContent[] {
  const paragraphs = inGuillemets(quote).split(/\n+/)
  return [
    { type: 'blockquote', children: paragraphs.map((text) => paragraph(plain(text))) },
    paragraph(plain([client, role, city].filter(Boolean).join(', '))),
  ]
}

const depths = { h2: 2, h3: 3, h4: 4 } as const

function title(block: { title?: string; headingLevel?: keyof typeof depths }): RootContent[] {
  if (!block.title) return []
  const depth = depths[block.headingLevel ?? 'h2']
  return [{ type: 'heading', depth, children: [plain(block.title)] }]
}

function table(header: string[] | undefined, rows: string[][]): Table {
  // A Markdown table has a row of names, be they empty.
  const names = header ?? (rows[0] ?? []).map(() => '')
  return { type: 'table', children: [names, ...rows].map(tableRow) }
}

function tableRow(cells: string[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: [plain(cell)] })),
  }
}

function list(ordered: boolean, items: Paragraph[][]): List {
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

function texts(text: string | undefined): Paragraph[] {
  return text ? text.split(/\n+/).map((line) => paragraph(plain(line))) : []
}

function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children }
}

function link(text: string, url: string): PhrasingContent {
  return { type: 'link', url, children: [plain(text)] }
}

function plain(value: string): PhrasingContent {
  return { type: 'text', value }
}

function fileFacts({ extension, size }: StoredFile): string {
  const kind = extension.toUpperCase()
  return size === undefined ? kind : `${kind}, ${formatFileSize(size)}`
}
