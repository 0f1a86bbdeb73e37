import { DocumentsIcon } from '@sanity/icons/Documents'
import { defineField, defineType } from 'sanity'

/** Annotation of a text: a link to a document; it survives a change of the document's address. */
export const internalLink = defineType({
  name: 'internalLink',
  title: 'Внутренняя ссылка',
  type: 'object',
  icon: DocumentsIcon,
  fields: [
    defineField({
      name: 'reference',
      title: 'Страница',
      type: 'reference',
      to: [
        { type: 'article' },
        { type: 'service' },
        { type: 'page' },
        { type: 'author' },
        { type: 'category' },
        { type: 'home' },
      ],
      validation: (rule) => rule.required().error('Выберите страницу.'),
    }),
  ],
})
