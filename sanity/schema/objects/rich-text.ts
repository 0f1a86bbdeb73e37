import { defineType } from 'sanity'
import { textMember } from './text-member.ts'

/** A short text inside a block: paragraphs, lists, links. */
export const richText = defineType({
  name: 'richText',
  title: 'Текст',
  type: 'array',
  of: [
    textMember({
      styles: ['normal'],
      decorators: ['strong', 'em', 'strike-through', 'code', 'sub', 'sup'],
    }),
  ],
})
