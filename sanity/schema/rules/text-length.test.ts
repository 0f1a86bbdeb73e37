import { describe, expect, it } from 'vitest'
import { checkDescription, checkTitle, descriptionWarning, titleWarning } from './text-length.ts'

const letters = (count: number) => 'я'.repeat(count)

describe('the length of a title', () => {
  it.each([[undefined], [''], [letters(60)], [` ${letters(60)} `]])('is fine for %s', (title) => {
    expect(titleWarning(title)).toBeUndefined()
  })

  it.each([
    [61, '61 знак'],
    [62, '62 знака'],
    [65, '65 знаков'],
    [111, '111 знаков'],
  ])('is warned of at %i characters, which search results cut off', (count, counted) => {
    expect(titleWarning(letters(count))).toContain(`${counted}: в поиске видны первые 60.`)
  })

  it('is not checked where search engines get another title', () => {
    const document = { seo: { title: 'Коротко' } }
    expect(checkTitle(letters(99), { document })).toBe(true)
    expect(checkTitle(letters(99), { document: { seo: { title: ' ' } } })).toMatch(/^99/)
    expect(checkTitle(letters(99), {})).toMatch(/^99/)
  })
})

describe('the length of a description', () => {
  it.each([0, 70, 160])('is fine with %i characters', (count) => {
    expect(descriptionWarning(letters(count))).toBeUndefined()
  })

  it.each([
    [1, '1 знак: для поиска мало'],
    [2, '2 знака: для поиска мало'],
    [5, '5 знаков: для поиска мало'],
    [11, '11 знаков: для поиска мало'],
    [21, '21 знак: для поиска мало'],
    [69, '69 знаков: для поиска мало'],
    [161, '161 знак: в поиске видны первые 160'],
  ])('is warned of at %i characters', (count, message) => {
    expect(descriptionWarning(letters(count))).toContain(message)
    expect(checkDescription(letters(count), {})).toContain(message)
  })
})
