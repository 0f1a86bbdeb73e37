import { UsersIcon } from '@sanity/icons/Users'
import { defineArrayMember, defineField } from 'sanity'
import { blockLeadField, blockTitleField } from '#sanity/schema/block-heading.ts'
import { definePageBlock } from '#sanity/schema/define-page-block.ts'

export const teamBlock = definePageBlock({
  name: 'teamBlock',
  title: 'Команда',
  description: 'Люди с именем, ролью и опытом.',
  icon: UsersIcon,
  fields: [
    blockTitleField,
    blockLeadField,
    defineField({
      name: 'people',
      title: 'Люди',
      type: 'array',
      of: [defineArrayMember({ title: 'Человек', type: 'reference', to: [{ type: 'author' }] })],
      validation: (rule) => [
        rule.required().min(1).error('Выберите хотя бы одного человека.'),
        rule.unique().error('Один человек выбран дважды.'),
      ],
    }),
  ],
})
