import { describe, expect, it } from 'vitest'
import { checkPromiseFigures, checkPromiseNames } from './promises.ts'

const paragraph = (...texts: string[]) => ({
  _key: 'p',
  _type: 'block',
  children: texts.map((text, index) => ({ _key: `s${index}`, _type: 'span', text })),
})

const document = (...texts: string[]) => ({
  _id: 'service-a',
  _type: 'service',
  included: ['Обход'],
  body: [paragraph(...texts)],
  consent: { text: 'Ответим в течение часа' },
})

describe('the check of promises', () => {
  it('accepts names and texts without figures', () => {
    const good = document('Ответим за {срок ответа}, {дни отчёта} — отчёт.')
    expect(checkPromiseNames(good)).toBe(true)
    expect(checkPromiseFigures(good)).toBe(true)
  })

  it('finds a name that is none, or is cut by bold type, where it stands', () => {
    const found = checkPromiseNames(document('За {срок овтета}'))
    const path = ['body', { _key: 'p' }, 'children', { _key: 's0' }, 'text']
    expect(found).toMatchObject([{ path }])
    expect(JSON.stringify(found)).toContain('{срок овтета}')
    expect(checkPromiseNames(document('За {срок ', 'ответа}'))).toHaveLength(1)
  })

  it('leaves code alone', () => {
    const code = { _key: 'c', _type: 'span', marks: ['code'], text: '{имя} в течение часа' }
    const article = { body: [{ _key: 'p', _type: 'block', children: [code] }] }
    expect(checkPromiseNames(article)).toBe(true)
    expect(checkPromiseFigures(article)).toBe(true)
  })

  it('warns of a figure that belongs into the settings', () => {
    const found = checkPromiseFigures(document('Ответим в течение часа.'))
    expect(JSON.stringify(found)).toContain('«в течение часа»')
    expect(checkPromiseFigures({ receives: ['Ответ за два часа'] })).toMatchObject([
      { path: ['receives', 0] },
    ])
  })

  it('leaves a document without texts alone', () => {
    for (const value of [undefined, null, {}, { body: [null] }]) {
      expect(checkPromiseNames(value)).toBe(true)
      expect(checkPromiseFigures(value)).toBe(true)
    }
  })
})
