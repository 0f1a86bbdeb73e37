import { defineArrayMember, defineType } from 'sanity'
import { blockPicture } from '#sanity/schema/blocks/block-picture.ts'
import { sectionBlocks, sharedBlocks } from '#sanity/schema/blocks/page-blocks.ts'

const typesOf = (blocks: readonly { name: string }[]) => blocks.map(({ name }) => name)

/**
 * The content of a page: blocks from top to bottom. A new block is added to `sectionBlocks`; the
 * compiler then names what it lacks in `lib/content` and `components`.
 */
export const pageBlocks = defineType({
  name: 'pageBlocks',
  title: 'Блоки страницы',
  type: 'array',
  of: [...sectionBlocks, ...sharedBlocks].map(({ name }) => defineArrayMember({ type: name })),
  options: {
    insertMenu: {
      views: [{ name: 'grid', previewImageUrl: blockPicture }, { name: 'list' }],
      groups: [
        { name: 'sections', title: 'Разделы', of: typesOf(sectionBlocks) },
        { name: 'shared', title: 'Как в статьях', of: typesOf(sharedBlocks) },
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

function anchorOf(block: unknown): string | undefined {
  if (typeof block !== 'object' || block === null || !('anchor' in block)) return undefined
  return typeof block.anchor === 'string' ? block.anchor : undefined
}
