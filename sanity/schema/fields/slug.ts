import { defineField } from 'sanity'
import { transliterate } from '#lib/format/transliterate.ts'
import { slugProblem } from '#sanity/schema/rules/slug.ts'
import { checkNotRedirected, checkUniqueSlug } from '#sanity/schema/rules/unique-slug.ts'

/** The slug of a document, made from another field: Russian text is transliterated. */
export function slugField({ source, group }: { source: string; group?: string }) {
  return defineField({
    name: 'slug',
    title: 'Адрес страницы',
    description:
      'Последняя часть адреса, латиницей. После публикации меняйте только при необходимости: старый адрес помнят поисковые системы и читатели.',
    type: 'slug',
    ...(group === undefined ? {} : { group }),
    // Our own rule below names the document that has the slug; the built-in one does not.
    options: { source, slugify: transliterate, isUnique: () => true },
    validation: (rule) => [
      rule.required().custom((slug) => {
        if (!slug?.current) return 'Укажите адрес: нажмите «Составить» рядом с полем.'
        const problem = slugProblem(slug.current)
        return problem === undefined ? true : `Так нельзя: ${problem}.`
      }),
      rule.custom(checkUniqueSlug),
      rule.custom(checkNotRedirected).warning(),
    ],
  })
}
