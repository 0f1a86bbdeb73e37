import { defineField } from 'sanity'
import { photographWanted } from '#sanity/schema/rules/photograph.ts'
import { altField } from './alt.ts'
import { hotspot } from './hotspot.ts'

type Options = {
  group: string
  /** What the site shows when there is none. */
  without: string
  /** Which photograph to supply, where the page should have one. */
  wanted?: string
}

/** The main image of a page. */
export function heroField({ group, without, wanted }: Options) {
  return defineField({
    name: 'hero',
    title: 'Главное изображение',
    description: `Горизонтальное, от 1600 точек в ширину; в мессенджерах видно его же. ${without}`,
    type: 'image',
    group,
    options: { hotspot },
    fields: [
      altField,
      defineField({
        name: 'credit',
        title: 'Автор изображения',
        description: 'Имя или источник, если его нужно указать: виден под изображением.',
        type: 'string',
      }),
    ],
    validation: (rule) =>
      rule.custom((image) => wanted === undefined || photographWanted(wanted)(image)).warning(),
  })
}
