import { defineArrayMember, defineType } from 'sanity'
import { blocks } from '#sanity/schema/blocks/registry.ts'
import { textMember } from './text-member.ts'

const bodyBlocks = blocks.filter(({ places }) => places[0] === 'body')

/** The text of an article or a service: Portable Text with blocks. */
export const body = defineType({
  name: 'body',
  title: 'Текст',
  type: 'array',
  of: [
    textMember({
      styles: ['normal', 'h2', 'h3', 'h4', 'blockquote'],
      decorators: ['strong', 'em', 'underline', 'strike-through', 'code', 'sub', 'sup', 'mark'],
    }),
    ...bodyBlocks.map(({ type }) => defineArrayMember({ type: type.name })),
  ],
})
