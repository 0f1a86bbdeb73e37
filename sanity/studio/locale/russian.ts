import { setDefaultOptions } from 'date-fns'
import { ru } from 'date-fns/locale/ru'
import { defineLocale } from 'sanity'
import { russianStrings } from './russian-strings.ts'

// Sanity writes the dates of releases with date-fns and names no locale there.
setDefaultOptions({ locale: ru })

/**
 * The Studio's language. It is the default because the Studio takes the last locale of its
 * configuration. A string that is missing here shows in English, the first locale.
 */
export const russian = defineLocale({
  id: 'ru-RU',
  title: 'Русский',
  weekInfo: { firstDay: 1, minimalDays: 4, weekend: [6, 7] },
  bundles: Object.entries(russianStrings).flatMap(([namespace, parts]) =>
    parts.map((resources) => ({ namespace, resources })),
  ),
})
