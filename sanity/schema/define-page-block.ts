import { defineType } from 'sanity'
import type { FieldDefinition } from 'sanity'
import type { ComponentType } from 'react'
import { anchorField } from './fields/anchor.ts'
import { blockSubtitle } from './block-subtitle.ts'
import { hiddenField } from './fields/hidden.ts'

type PageBlock = {
  name: string
  /** What an editor calls it; shown in the insert menu and below the block's own words. */
  title: string
  description: string
  icon: ComponentType
  fields: FieldDefinition[]
  /** The field whose words name the block in the list of a page. */
  named?: string
}

/** A block of a page: its own fields, and those that every block of a page has. */
export function definePageBlock({ fields, named = 'title', ...block }: PageBlock) {
  return defineType({
    ...block,
    type: 'object',
    fieldsets: [{ name: 'display', title: 'Показ на сайте', options: { collapsed: true } }],
    fields: [
      ...fields,
      { ...anchorField, fieldset: 'display' },
      { ...hiddenField, fieldset: 'display' },
    ],
    preview: {
      select: { words: named, hidden: 'hidden' },
      prepare: ({ words, hidden }: { words?: unknown; hidden?: unknown }) => ({
        title: typeof words === 'string' && words !== '' ? words : block.title,
        subtitle: blockSubtitle(block.title, hidden),
      }),
    },
  })
}
