import { defineArrayMember, defineType } from 'sanity'
import { sketchUrl } from '#sanity/schema/blocks/block-sketch.ts'
import { blocks } from '#sanity/schema/blocks/registry.ts'
import type { PageSchemaBlock } from '#sanity/schema/blocks/schema-block.ts'

const onPages = blocks.filter((block): block is PageSchemaBlock => 'sketch' in block)
const sections = onPages.filter(({ places }) => places[0] === 'page')
const shared = onPages.filter(({ places }) => places[0] === 'body')

/** The content of a page: blocks from top to bottom. */
export const pageBlocks = defineType({
  name: 'pageBlocks',
  title: 'Блоки страницы',
  type: 'array',
  of: onPages.map(({ type }) => defineArrayMember({ type: type.name })),
  options: {
    insertMenu: {
      views: [{ name: 'grid', previewImageUrl }, { name: 'list' }],
      groups: [
        { name: 'sections', title: 'Разделы', of: namesOf(sections) },
        { name: 'shared', title: 'Как в статьях', of: namesOf(shared) },
      ],
    },
  },
  validation: (rule) =>
    rule.custom((blocks) => {
      const anchors = (blocks ?? []).flatMap((block) => anchorOf(block) ?? [])
      const repeated = anchors.find((anchor, index) => anchors.indexOf(anchor) !== index)
      return repeated === undefined
        ? true
        : `Якорь «${repeated}» стоит у двух блоков: ссылка приведёт только к первому.`
    }),
})

function namesOf(of: readonly PageSchemaBlock[]): string[] {
  return of.map(({ type }) => type.name)
}

function previewImageUrl(name: string): string | undefined {
  const block = onPages.find(({ type }) => type.name === name)
  return block && sketchUrl(block.sketch)
}

function anchorOf(block: unknown): string | undefined {
  if (typeof block !== 'object' || block === null || !('anchor' in block)) return undefined
  return typeof block.anchor === 'string' ? block.anchor : undefined
}
