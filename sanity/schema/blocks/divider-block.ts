import { RemoveIcon } from '@sanity/icons/Remove'
import { defineField, defineType } from 'sanity'

export const dividerBlock = defineType({
  name: 'dividerBlock',
  title: 'Разделитель',
  type: 'object',
  icon: RemoveIcon,
  fields: [
    // An object type needs a field; a line has nothing to say.
    defineField({ name: 'note', title: 'Заметка', type: 'string', hidden: true, readOnly: true }),
  ],
  preview: { prepare: () => ({ title: 'Разделитель' }) },
})
