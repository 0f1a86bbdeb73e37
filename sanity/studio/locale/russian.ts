import { ruKZLocale } from '@sanity/locale-ru-kz'
import { setDefaultOptions } from 'date-fns'
import { ru } from 'date-fns/locale/ru'
import { defineLocale, type LocaleDefinition } from 'sanity'
import { ourStrings } from './our-strings.ts'

// Sanity writes the dates of releases with date-fns and names no locale there.
setDefaultOptions({ locale: ru })

/**
 * The Studio's language. It is the default because the Studio takes the last locale of its
 * configuration; English, the first, speaks for a key that an upgrade brought and nobody translated.
 */
export const russian = defineLocale({
  id: 'ru-RU',
  title: 'Русский',
  weekInfo: { firstDay: 1, minimalDays: 4, weekend: [6, 7] },
  // The Studio merges bundles of one namespace in this order, so that ours win over the pack's.
  bundles: [
    ...packBundles(),
    ...Object.entries(ourStrings).flatMap(([namespace, parts]) =>
      parts.map((resources) => ({ namespace, resources })),
    ),
  ],
})

/** What the pack offers as `ru-KZ`, without the locale's name. */
function packBundles(): NonNullable<LocaleDefinition['bundles']> {
  const locales = ruKZLocale().i18n?.locales
  return Array.isArray(locales) ? locales.flatMap(({ bundles = [] }) => bundles) : []
}
