import { describe, expect, it } from 'vitest'
import { fillPromises, promiseNames, promiseWords, unknownPromises } from './promises.ts'
import type { Promises } from './promises.ts'

// An unbreakable space of a number is a plain one here, so that the cases can be read.
const fill = (text: string, promises: Promises = {}) =>
  fillPromises(text, promiseWords(promises)).replaceAll('\u00A0', ' ')

describe('a promise in a text', () => {
  it.each([
    ['Ответим за {срок ответа}', { answerMinutes: 60 }, 'Ответим за час'],
    ['Ответим за {срок ответа}', { answerMinutes: 120 }, 'Ответим за 2 часа'],
    ['Ответим за {срок ответа}', { answerMinutes: 90 }, 'Ответим за 90 минут'],
    ['в течение {срока ответа}', { answerMinutes: 60 }, 'в течение часа'],
    ['в течение {срока ответа}', { answerMinutes: 120 }, 'в течение 2 часов'],
    ['за {срок срочного ответа}', { urgentMinutes: 15 }, 'за 15 минут'],
    ['за {срок сметы}', { estimateDays: 2 }, 'за 2 рабочих дня'],
    ['не дольше {срока сметы}', { estimateDays: 1 }, 'не дольше рабочего дня'],
    ['до {точности сметы}', { estimatePercent: 2.5 }, 'до 2,5 %'],
    ['отчёт {дни отчёта}', { reportDay: 'wed' }, 'отчёт каждую среду'],
    [
      '{В день отчёта} до {часа отчёта}',
      { reportDay: 'tue', reportTime: '17:30' },
      'Во вторник до 17:30',
    ],
    ['{часы ответа}', { officeHours: 'Ежедневно с 9 до 21' }, 'ежедневно с 9 до 21'],
    ['{срок тайны}', { secrecyYears: 3 }, '3 года'],
    ['{срок сотрудничества}', { clientYears: 3.5 }, '3,5 года'],
  ] as const)('%s with %o is «%s»', (text, promises, shown) => {
    expect(fill(text, promises)).toBe(shown)
  })

  it('has a capital at the start of a sentence, and survives unbreakable spaces', () => {
    expect(fill('{Дни отчёта} пишем.', { reportDay: 'fri' })).toBe('Каждую пятницу пишем.')
    expect(fill('за {срок\u00A0ответа}', { answerMinutes: 15 })).toBe('за 15 минут')
  })

  it('does not end a line after its number', () => {
    const words = promiseWords({ estimateDays: 3, estimatePercent: 5 })
    expect(words.get('срок сметы')).toBe('3\u00A0рабочих дня')
    expect(words.get('точности сметы')).toBe('5\u00A0%')
  })

  it.each(promiseNames)('{%s} is words while the settings have no figure', (name) => {
    expect(fill(`{${name}}`)).toMatch(/^[а-яё ]+$/)
  })

  it('is no promise under another name, in Latin, or without its second brace', () => {
    for (const text of ['{срок ответов}', '{срок ответа', '{ name }', 'a { b: 1 }']) {
      expect(fill(text)).toBe(text)
    }
  })

  it('under an unknown name is found', () => {
    expect(unknownPromises('За {срок ответа}, {срок овтета} и {срока сметы')).toEqual([
      '{срок овтета}',
      '{срока сметы',
    ])
    expect(unknownPromises('{ name }, { "a": 1 }, {{< figure >}}')).toEqual([])
  })
})
