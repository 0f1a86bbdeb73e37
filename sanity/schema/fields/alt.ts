import { defineField } from 'sanity'
import { isRecord } from '#lib/json/is-record.ts'

/** The text alternative of an image; a warning asks for it as soon as there is an image. */
export const altField = defineField({
  name: 'alt',
  title: 'Описание изображения',
  description:
    'Что изображено, одной фразой: её услышат незрячие читатели и прочтут поисковые системы.',
  type: 'string',
  validation: (rule) => [
    rule
      .custom((alt, { parent }) => {
        const hasImage = isRecord(parent) && 'asset' in parent
        return hasImage && !alt ? 'Опишите изображение для незрячих читателей.' : true
      })
      .warning(),
    rule.max(200).warning('Длинное описание трудно слушать: уложитесь в 200 знаков.'),
  ],
})
