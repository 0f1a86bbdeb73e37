import { defineField, defineType } from 'sanity'
import { altField } from '#sanity/schema/fields/alt.ts'
import { hotspot } from '#sanity/schema/fields/hotspot.ts'

/** What messengers and social networks show of a page that has nothing of its own to show. */
export const sharing = defineType({
  name: 'sharing',
  title: 'Карточка в мессенджерах и соцсетях',
  description: 'Для страниц, у которых нет своих заголовка, описания или изображения.',
  type: 'object',
  options: { collapsible: true, collapsed: true },
  fields: [
    defineField({ name: 'title', title: 'Заголовок', type: 'string' }),
    defineField({ name: 'description', title: 'Описание', type: 'text', rows: 3 }),
    defineField({
      name: 'image',
      title: 'Изображение',
      description: 'Горизонтальное, от 1200 × 630 точек. Если пусто, сайт нарисует карточку сам.',
      type: 'image',
      options: { hotspot },
      fields: [altField],
    }),
  ],
})
