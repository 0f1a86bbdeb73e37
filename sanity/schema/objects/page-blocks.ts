import { defineArrayMember, defineType } from 'sanity'

/** The content of a page: blocks from top to bottom. */
export const pageBlocks = defineType({
  name: 'pageBlocks',
  title: 'Блоки страницы',
  type: 'array',
  of: [
    defineArrayMember({ type: 'consultationBlock' }),
    defineArrayMember({ type: 'dividerBlock' }),
  ],
})
