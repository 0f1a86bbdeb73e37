import { defineArrayMember, defineType } from 'sanity'
import { bodyBlocks } from '#sanity/schema/blocks/body-blocks.ts'
import { textMember } from './text-member.ts'

/** The text of an article: Portable Text with the blocks of `sanity/schema/blocks`. */
export const body = defineType({
  name: 'body',
  title: 'Текст',
  type: 'array',
  of: [
    textMember({
      styles: ['normal', 'h2', 'h3', 'h4', 'blockquote'],
      decorators: ['strong', 'em', 'underline', 'strike-through', 'code'],
    }),
    ...bodyBlocks.map(({ name }) => defineArrayMember({ type: name })),
  ],
})
