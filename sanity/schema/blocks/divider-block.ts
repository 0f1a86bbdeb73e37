import { RemoveIcon } from '@sanity/icons/Remove'
import { defineField, defineType } from 'sanity'
import type { SchemaBlock } from './schema-block.ts'

export const dividerBlock: SchemaBlock = {
  places: ['body', 'page'],
  type: defineType({
    name: 'dividerBlock',
    title: 'Разделитель',
    type: 'object',
    icon: RemoveIcon,
    fields: [
      // An object type needs a field; a line has nothing to say.
      defineField({ name: 'note', title: 'Заметка', type: 'string', hidden: true, readOnly: true }),
    ],
    preview: { prepare: () => ({ title: 'Разделитель' }) },
  }),
  sketch: [['text', 45, 49, 60, 2]],
}
