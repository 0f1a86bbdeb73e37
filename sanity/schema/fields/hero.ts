import { defineField } from 'sanity'
import { altField } from './alt.ts'
import { hotspot } from './hotspot.ts'

/** The main image of a page, with what the site shows when there is none. */
export function heroField({ without, group }: { without: string; group: string }) {
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
  })
}
