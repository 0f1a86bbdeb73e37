import { DocumentPdfIcon } from '@sanity/icons/DocumentPdf'
import { defineArrayMember, defineField } from 'sanity'
import { blockLeadField, blockTitleField } from '#sanity/schema/block-heading.ts'
import { definePageBlock } from '#sanity/schema/define-page-block.ts'
import { sketchHeading, sketchRows } from './block-sketch.ts'
import type { SchemaBlock } from './schema-block.ts'

export const documentsBlock: SchemaBlock = {
  places: ['page'],
  type: definePageBlock({
    name: 'documentsBlock',
    title: 'Документы',
    description: 'Образцы и бланки для скачивания, с видом и размером файла.',
    icon: DocumentPdfIcon,
    fields: [
      blockTitleField,
      blockLeadField,
      defineField({
        name: 'documents',
        title: 'Документы',
        type: 'array',
        of: [defineArrayMember({ type: 'download' })],
        validation: (rule) => rule.required().min(1).error('Добавьте хотя бы один документ.'),
      }),
    ],
  }),
  sketch: [sketchHeading, ...sketchRows(3, 16)],
}
