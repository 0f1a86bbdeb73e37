import { formatRelativeLocale } from 'sanity'
import { describe, expect, it } from 'vitest'
import { russianStrings } from './russian-strings.ts'
import { loadStrings, loadStudioStrings, type Strings } from './studio-strings.fixture.ts'

const english = await loadStudioStrings('en-US')
const russian = await loadStudioStrings('ru-RU')

const pluralSuffix = /_(zero|one|two|few|many|other)$/
const russianForms = new Intl.PluralRules('ru').resolvedOptions().pluralCategories

/** The English of a Russian key: for a plural form English `_other`, which fits any number. */
function englishOf(key: string, strings: Strings): string | undefined {
  const base = key.replace(pluralSuffix, '')
  return key === base || key.endsWith('_zero') ? strings[key] : strings[`${base}_other`]
}

/** Keys the Studio may ask for. i18next asks for an English `_zero` before the Russian forms. */
function neededKeys(strings: Strings): string[] {
  const needed = Object.keys(strings).flatMap((key) => {
    if (!pluralSuffix.test(key) || key.endsWith('_zero')) return key
    return russianForms.map((form) => key.replace(pluralSuffix, `_${form}`))
  })
  return [...new Set(needed)]
}

/** Placeholders such as `{{count}}` and tags such as `<strong>`, each once. */
function partsOf(text: string): string[] {
  const parts = text.match(/\{\{.*?\}\}|<\/?[A-Za-z]+\s*\/?>/g) ?? []
  return [...new Set(parts.map((part) => part.replace(/\s+/g, '')))].toSorted()
}

/** Names that stay as they are in Russian. */
const names = /\b(?:ID|JSON|Sanity Studio)\b/g

/** Whether there are words in a string besides placeholders, tags and names. */
function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replace(/\{\{.*?\}\}|<\/?[A-Za-z]+\s*\/?>/g, '').replace(names, ''))
}

describe.each([...english])('the Russian Studio, %s', (namespace, strings) => {
  const translated = russian.get(namespace) ?? {}

  it('has every string, and every plural form of those that count', () => {
    expect(neededKeys(strings).filter((key) => translated[key] === undefined)).toEqual([])
  })

  it('is written in Russian letters', () => {
    const wrong = neededKeys(strings).filter((key) => {
      const text = translated[key] ?? ''
      return hasWords(text) && !/[а-яё]/i.test(text)
    })
    expect(wrong).toEqual([])
  })

  it('keeps the placeholders and tags of the English', () => {
    const wrong = neededKeys(strings).filter((key) => {
      const original = englishOf(key, strings)
      const text = translated[key]
      return original && text && partsOf(original).join() !== partsOf(text).join()
    })
    expect(wrong).toEqual([])
  })

  it('uses the words of the glossary', () => {
    const banned = /релиз|ревизи|перспектив|слаг|slug|ресурс|пожалуйста|валидац|["“”]|\.\.\./i
    const wrong = Object.keys(strings).filter((key) => banned.test(translated[key] ?? ''))
    expect(wrong).toEqual([])
  })
})

/** Keys that the Studio asks for in a namespace whose English lacks them. */
const lackingInEnglish: readonly string[] = [
  'structure:changes.action.close-label',
  'studio:new-document.new-document',
]

describe('the Russian strings', () => {
  it.each(Object.entries(russianStrings))(
    'of %s are all asked for, each once',
    async (namespace, parts) => {
      const needed = new Set(neededKeys(english.get(namespace) ?? {}))
      const loaded = await Promise.all(parts.map((resources) => loadStrings(resources)))
      const keys = loaded.flatMap((part) => Object.keys(part))
      const unknown = keys.filter((key) => !needed.has(key)).map((key) => `${namespace}:${key}`)
      expect(unknown.filter((key) => !lackingInEnglish.includes(key))).toEqual([])
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
    },
  )
})

describe('the dates of releases', () => {
  it('are Russian, although Sanity passes no locale to date-fns', () => {
    const [date, now] = [new Date('2026-11-21T10:00:00Z'), new Date('2026-11-22T10:00:00Z')]
    expect(formatRelativeLocale(date, now, 'UTC')).toBe('вчера в 10:00')
  })
})
