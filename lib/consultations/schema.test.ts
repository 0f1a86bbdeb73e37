import { describe, expect, it } from 'vitest'
import { parseConsultation } from './schema.ts'

const containing = (text: string): unknown => expect.stringContaining(text)
const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern)

const least = { channel: 'telegram', contact: '@ivanov', consent: 'on' }

function errorsOf(input: unknown) {
  const parsed = parseConsultation(input)
  return parsed.ok ? {} : parsed.errors
}

describe('what is accepted', () => {
  it('needs no more than a contact, its channel and consent', () => {
    expect(parseConsultation(least)).toEqual({
      ok: true,
      consultation: { channel: 'telegram', contact: '@ivanov', nda: false, letters: false },
      hiddenFields: {},
    })
  })

  it('accepts every field, cleaned, and drops unknown ones', () => {
    const parsed = parseConsultation({
      ...least,
      name: ' Иван\n Петров ',
      timeZone: 'Asia/Dubai',
      hours: 'после 18',
      topic: 'Ремонт',
      message: 'Здравствуйте!\r\n\r\nНужен\u200B ремонт.',
      nda: 'on',
      letters: '1',
      key: 'k',
      stamp: 's',
      website: 'http://spam',
      consentVersion: '3',
      role: 'administrator',
    })
    expect(parsed).toEqual({
      ok: true,
      consultation: {
        channel: 'telegram',
        contact: '@ivanov',
        name: 'Иван Петров',
        timeZone: 'Asia/Dubai',
        hours: 'после 18',
        topic: 'Ремонт',
        message: 'Здравствуйте!\n\nНужен ремонт.',
        nda: true,
        letters: true,
      },
      hiddenFields: { key: 'k', stamp: 's', website: 'http://spam', consentVersion: '3' },
    })
  })

  it('reads the box of letters as the version of the text that was ticked', () => {
    expect(parseConsultation({ ...least, letters: 'l2 (3150c216)' })).toMatchObject({
      consultation: { letters: true },
      hiddenFields: { lettersVersion: 'l2 (3150c216)' },
    })
  })

  it.each(['on', 'true', '1', true, 1])('reads consent %j as given', (consent) => {
    expect(parseConsultation({ ...least, consent }).ok).toBe(true)
  })

  it.each(['', null, undefined])('reads an optional field of %j as absent', (name) => {
    expect(parseConsultation({ ...least, name, timeZone: name })).toMatchObject({
      ok: true,
      consultation: { name: undefined, timeZone: undefined },
    })
  })

  it.each(['off', 'false', 0, false, ['on'], {}, null])('reads the box %j as empty', (nda) => {
    expect(parseConsultation({ ...least, nda, letters: nda })).toMatchObject({
      ok: true,
      consultation: { nda: false, letters: false },
    })
  })

  it('takes texts as long as they may be', () => {
    const longest = {
      name: 'я'.repeat(120),
      hours: 'я'.repeat(200),
      topic: 'я'.repeat(200),
      message: 'я'.repeat(4000),
    }
    const hiddenFields = {
      key: 'k'.repeat(200),
      stamp: 's'.repeat(200),
      website: 'w'.repeat(16_384),
    }
    expect(parseConsultation({ ...least, ...longest, ...hiddenFields })).toMatchObject({
      ok: true,
      consultation: longest,
      hiddenFields,
    })
  })

  it('counts letters as a reader does', () => {
    expect(parseConsultation({ ...least, name: '👩‍👩‍👧‍👦'.repeat(120) }).ok).toBe(true)
    expect(parseConsultation({ ...least, message: 'я'.repeat(4000) }).ok).toBe(true)
  })
})

describe('errors', () => {
  it('are reported all at once', () => {
    expect(errorsOf({ contact: '12', channel: 'phone', name: 'я'.repeat(121) })).toEqual({
      contact: containing('с кодом страны'),
      name: containing('120'),
      consent: containing('Поставьте отметку'),
    })
  })

  it.each<[string, Record<string, unknown>, RegExp]>([
    ['channel', { channel: 'pigeon' }, /как с вами связаться/],
    ['channel', { channel: undefined }, /как с вами связаться/],
    ['contact', { contact: undefined }, /куда вам ответить/],
    ['contact', { contact: { $gt: '' } }, /нужен текст/],
    ['consent', { consent: undefined }, /Поставьте отметку/],
    ['consent', { consent: 'off' }, /Поставьте отметку/],
    ['consent', { consent: ['on'] }, /Поставьте отметку/],
    ['timeZone', { timeZone: 'Europe/Atlantis' }, /из списка/],
    ['message', { message: 'я'.repeat(4001) }, /4000/],
    ['message', { message: 42 }, /нужен текст/],
    ['message', { message: 'a\uD800b' }, /повреждённые/],
    ['name', { name: ['Иван'] }, /нужен текст/],
    ['hours', { hours: 'я'.repeat(201) }, /200/],
    ['topic', { topic: 'я'.repeat(201) }, /200/],
    ['contact', { contact: ' \u200B ' }, /куда вам ответить/],
    ['message', { message: ' '.repeat(16_385) }, /Слишком длинный/],
    // Two things are wrong: the first one is named.
    ['message', { message: '\uD800'.repeat(16_385) }, /Слишком длинный/],
    ['stamp', { stamp: 's'.repeat(201) }, /откройте страницу заново/],
    ['consentVersion', { consentVersion: 'v'.repeat(201) }, /откройте страницу заново/],
    ['website', { website: 'w'.repeat(16_385) }, /Слишком длинный/],
    ['key', { key: 'k'.repeat(201) }, /откройте страницу заново/],
  ])('%s of %j', (field, change, message) => {
    expect(errorsOf({ ...least, ...change })).toEqual({ [field]: matching(message) })
  })

  it('name every required field if the input is no form at all', () => {
    for (const input of [undefined, null, 'text', 42, [], [least]]) {
      expect(Object.keys(errorsOf(input))).toEqual(['channel', 'contact', 'consent'])
    }
  })

  it('ignores a `__proto__` key', () => {
    const parsed = parseConsultation(JSON.parse(`{"__proto__": {"consent": "on"}}`))
    expect(parsed.ok).toBe(false)
  })
})
