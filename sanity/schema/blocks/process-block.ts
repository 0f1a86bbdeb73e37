import { TimelineIcon } from '@sanity/icons/Timeline'
import { defineArrayMember, defineField } from 'sanity'
import { blockLeadField, blockTitleField } from '#sanity/schema/block-heading.ts'
import { definePageBlock } from '#sanity/schema/define-page-block.ts'

export const processBlock = definePageBlock({
  name: 'processBlock',
  title: 'Как это происходит',
  description: 'Этапы на линии времени: что, когда и за сколько.',
  icon: TimelineIcon,
  fields: [
    blockTitleField,
    blockLeadField,
    defineField({
      name: 'stages',
      title: 'Этапы',
      type: 'array',
      of: [defineArrayMember({ type: 'stage' })],
      validation: (rule) => rule.required().min(2).error('Добавьте хотя бы два этапа.'),
    }),
  ],
})
