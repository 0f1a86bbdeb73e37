import { stegaClean, stegaEncodeSourceMap } from '@sanity/client/stega'
import { describe, expect, it } from 'vitest'
import { promisesQuery } from '#lib/content/queries/promises.groq.ts'
import { runQuery } from '#lib/content/queries/run-query.fixture.ts'
import { toPromises } from './to-promises.ts'
import { withPromises } from './with-promises.ts'

const officeSchedule = {
  week: [{ weekdays: ['mon'], from: '09:00', to: '21:00' }],
  answerMinutes: 120,
}

const promisesOf = async (fields: object) => {
  const settings = { _id: 'siteSettings', _type: 'siteSettings', ...fields }
  return toPromises(await runQuery(promisesQuery, [settings]))
}

describe('the promises of the settings', () => {
  it('are what its editor has set', async () => {
    const promises = { urgentMinutes: 15, reportDay: 'fri', reportTime: '18:00', clientYears: 3.5 }
    expect(
      await promisesOf({ officeSchedule, officeHours: 'Ежедневно с 9 до 21', promises }),
    ).toEqual({ ...promises, answerMinutes: 120, officeHours: 'Ежедневно с 9 до 21' })
  })

  it('are none while it has none, or what cannot be promised', async () => {
    expect(toPromises(null)).toEqual({})
    expect(
      await promisesOf({
        officeSchedule: { answerMinutes: 120 },
        officeHours: 7,
        promises: { urgentMinutes: -1, estimateDays: '2', reportDay: 'день', reportTime: 'вечер' },
      }),
    ).toEqual({})
  })
})

describe('a result whose texts name promises', () => {
  it('keeps code as it is', () => {
    const span = (...marks: string[]) => ({ _type: 'span', marks, text: '{дни отчёта}' })
    const filled = withPromises([span('code'), span('strong')], { reportDay: 'fri' })
    expect(filled.map(({ text }) => text)).toEqual(['{дни отчёта}', 'каждую пятницу'])
  })

  const promises = { answerMinutes: 120, reportDay: 'fri' } as const
  const result = {
    title: 'Ответ за {срок ответа}',
    body: [{ children: [{ text: '{Дни отчёта} — отчёт' }, { text: 'за {другое}' }] }],
    cells: ['за {срок ответа}', 'без слов'],
    consent: { version: '1', text: 'за {срок ответа}' },
    lettersConsent: { text: 'за {срок ответа}' },
    count: 3,
    none: null,
  }

  it('has their words instead, except in what people agree to', () => {
    expect(withPromises(result, promises)).toEqual({
      ...result,
      title: 'Ответ за 2\u00A0часа',
      body: [{ children: [{ text: 'Каждую пятницу — отчёт' }, { text: 'за {другое}' }] }],
      cells: ['за 2\u00A0часа', 'без слов'],
    })
    expect(result.title).toBe('Ответ за {срок ответа}')
  })

  it('keeps the marks of draft mode, so that a click opens the text that names it', () => {
    const resultSourceMap = {
      documents: [{ _id: 'a', _type: 'article' }],
      paths: ["$['title']"],
      mappings: {
        "$['title']": {
          type: 'value' as const,
          source: { type: 'documentValue' as const, document: 0, path: 0 },
        },
      },
    }
    const marked = stegaEncodeSourceMap({ title: result.title }, resultSourceMap, {
      enabled: true,
      studioUrl: '/studio',
    })
    const filled = withPromises(marked, promises)
    expect(filled.title.length).toBeGreaterThan(100)
    expect(stegaClean(filled)).toEqual({ title: 'Ответ за 2\u00A0часа' })
  })
})
