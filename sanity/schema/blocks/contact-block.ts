import { EnvelopeIcon } from '@sanity/icons/Envelope'
import { blockLeadField, blockTitleField } from '#sanity/schema/block-heading.ts'
import { definePageBlock } from '#sanity/schema/define-page-block.ts'

export const contactBlock = definePageBlock({
  name: 'contactBlock',
  title: 'Заявка на консультацию',
  description: 'Короткая форма заявки и контакты из настроек сайта.',
  icon: EnvelopeIcon,
  fields: [blockTitleField, blockLeadField],
})
