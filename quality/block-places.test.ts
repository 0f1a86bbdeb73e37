import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sourceFiles } from './source-files.fixture.ts'
import { blocks } from '#lib/content/blocks/registry.ts'

/** The files that name every block: one registry for each side, and the fields of the queries. */
const registries = [
  'sanity/schema/blocks/registry.ts',
  'lib/content/blocks/registry.ts',
  'lib/content/blocks/block-fields.ts',
  'components/blocks/registry.ts',
]

/** Generated files, demo content, and tests, which may name any block. */
const free = [
  /^sanity\/schema\.json$/,
  /^lib\/content\/sanity\.types\.ts$/,
  /^sanity\/demo\//,
  /^e2e\//,
  /\.(test|fixture|spec)\.tsx?$/,
]

/** Files that give one block a meaning of its own. */
const special: { file: string; block: string; reason: string }[] = [
  {
    file: 'app/(site)/[page]/page.tsx',
    block: 'heroBlock',
    reason: 'a hero that opens a page replaces the page heading',
  },
  {
    file: 'components/article/drawings-apart.ts',
    block: 'articlesBlock',
    reason: 'no two articles of a page show the same drawing, whichever block lists them',
  },
  {
    file: 'components/article/middle-of-text.ts',
    block: 'consultationBlock',
    reason: 'where an editor calls in the middle of a text, the site does not call again',
  },
  ...['tableBlock', 'videoBlock'].map((block) => ({
    file: 'oxlint.config.ts',
    block,
    reason: 'a rule of accessibility does not fit its component',
  })),
  {
    file: 'sanity/schema/rules/body-outline.ts',
    block: 'stepsBlock',
    reason: 'an article of the kind «Инструкция» must have steps',
  },
  ...[
    'testimonialBlock',
    'dividerBlock',
    'consultationBlock',
    'imageBlock',
    'calloutBlock',
    'tableBlock',
  ].map((block) => ({
    file: 'sanity/import/documents.ts',
    block,
    reason: 'Markdown has a syntax for it',
  })),
  ...['testimonialBlock', 'dividerBlock', 'consultationBlock'].map((block) => ({
    file: 'sanity/import/markdown/flow.ts',
    block,
    reason: 'Markdown has a syntax for it',
  })),
  {
    file: 'sanity/import/markdown/callout.ts',
    block: 'calloutBlock',
    reason: 'an admonition becomes this block',
  },
  {
    file: 'sanity/import/markdown/table.ts',
    block: 'tableBlock',
    reason: 'a table becomes this block',
  },
  {
    file: 'sanity/import/markdown/anchors.ts',
    block: 'calloutBlock',
    reason: 'links in it lead to headings too',
  },
  ...['calloutBlock', 'tableBlock'].map((block) => ({
    file: 'sanity/studio/editor/markdown-text.ts',
    block,
    reason: 'a field without the block gets its words as paragraphs',
  })),
  {
    file: 'sanity/import/images/place-images.ts',
    block: 'imageBlock',
    reason: 'an image of a Markdown file becomes this block',
  },
  {
    file: 'sanity/import/plan.ts',
    block: 'testimonialBlock',
    reason: 'the importer checks that the testimonial exists',
  },
  {
    file: 'sanity/import/loss/count-result.ts',
    block: 'tableBlock',
    reason: 'tables in a file and in its article are counted',
  },
  ...[
    'calloutBlock',
    'consultationBlock',
    'faqBlock',
    'galleryBlock',
    'imageBlock',
    'tableBlock',
    'testimonialBlock',
  ].map((block) => ({
    file: 'sanity/export/body-nodes.ts',
    block,
    reason: 'it is written as the importer reads it',
  })),
  {
    file: 'sanity/export/table-nodes.ts',
    block: 'tableBlock',
    reason: 'it is written as the importer reads it',
  },
  ...[
    'sanity/import/article.ts',
    'sanity/import/documents.ts',
    'sanity/import/images/place-files.ts',
    'sanity/import/images/place-images.ts',
    'sanity/import/markdown/anchors.ts',
    'sanity/import/markdown/body.ts',
    'sanity/import/markdown/callout.ts',
    'sanity/import/markdown/figure.ts',
    'sanity/import/markdown/flow.ts',
    'sanity/import/markdown/frame.ts',
    'sanity/import/markdown/list.ts',
    'sanity/import/markdown/table-cell.ts',
    'sanity/import/markdown/table.ts',
    'sanity/import/markdown/text-blocks.ts',
    'sanity/studio/editor/markdown-text.ts',
  ].map((file) => ({
    file,
    block: 'textBlock',
    reason: 'means a paragraph of Portable Text, not this block',
  })),
]

const names = Object.keys(blocks)
const longestFirst = names.toSorted((a, b) => b.length - a.length)

const capital = (name: string) => name.replace(/^./, (letter) => letter.toUpperCase())
const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function ownFiles(name: string): string[] {
  return ['sanity/schema/blocks/*.ts', 'lib/content/blocks/*.ts', 'components/blocks/*.tsx'].map(
    (path) => path.replace('*', kebab(name)),
  )
}

/** The blocks that a text names, in any spelling: figuresBlock, toFiguresBlock, figures-block. */
function blocksIn(text: string): string[] {
  let rest = text
  return longestFirst.filter((name) => {
    const spellings = new RegExp(
      `(?<![a-z])${name}|(?<!Portable)${capital(name)}|\\b${kebab(name)}`,
      'g',
    )
    const isNamed = spellings.test(rest)
    // `textImageBlock` also ends in the name of another block.
    rest = rest.replaceAll(spellings, '')
    return isNamed
  })
}

const searched = sourceFiles('*.ts', '*.tsx', '*.mjs', '*.json', '*.css').filter(
  (file) => !free.some((pattern) => pattern.test(file)),
)

/** Every file that names a block and is neither its own nor a registry. */
const foreign = searched
  .filter((file) => !registries.includes(file))
  .flatMap((file) =>
    blocksIn(readFileSync(file, 'utf8'))
      .filter((block) => !ownFiles(block).includes(file))
      .map((block) => `${file}: ${block}`),
  )

describe('a block', () => {
  it.each(names)('%s has a file on each side', (name) => {
    expect(ownFiles(name).filter((file) => !searched.includes(file))).toEqual([])
  })

  it('is named by no file but its own, the registries and those with a reason', () => {
    const expected = special.map(({ file, block }) => `${file}: ${block}`)
    expect(foreign.toSorted()).toEqual(expected.toSorted())
  })

  it.each([
    ['toFiguresBlock', 'figuresBlock'],
    ["import './figures-block.ts'", 'figuresBlock'],
    ['figuresBlockFields', 'figuresBlock'],
    ["_type == 'textImageBlock'", 'textImageBlock'],
  ])('is found in %s', (text, name) => {
    expect(blocksIn(text)).toEqual([name])
  })
})
