import { defineField } from 'sanity'
import { transliterate } from '#lib/format/transliterate.ts'
import { slugProblem } from './slug-problem.ts'

/** The slug of a document, made from another field: Russian text is transliterated. */
export function slugField({ source, group }: { source: string; group?: string }) {
  return defineField({
    name: 'slug',
    title: 'Адрес страницы',
    description:
      'Последняя часть адреса, латиницей. После публикации меняйте только при необходимости: старые ссылки перестанут работать.',
    type: 'slug',
    ...(group === undefined ? {} : { group }),
    options: { source, slugify: transliterate },
    validation: (rule) =>
      rule.required().custom((slug) => {
        if (!slug?.current) return 'Укажите адрес: нажмите «Generate» рядом с полем.'
        const problem = slugProblem(slug.current)
        return problem === undefined ? true : `Так нельзя: ${problem}.`
      }),
  })
}
