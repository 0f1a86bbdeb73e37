import { describe, expect, it } from 'vitest'
import { checkDescription, checkTitle, descriptionWarning, titleWarning } from './text-length.ts'

const letters = (count: number) => 'я'.repeat(count)

describe('the length of a title', () => {
  it.each([[undefined], [''], [letters(60)], [` ${letters(60)} `]])('is fine for %s', (title) => {
    expect(titleWarning(title)).toBeUndefined()
  })

  it('is told when search results would cut it off', () => {
    expect(titleWarning(letters(61))).toMatch(/^61 знаков/)
  })

  it('does not matter where search engines get another title', () => {
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
    [69, /допишите/],
    [161, /уложитесь/],
  ])('is told with %i characters', (count, message) => {
    expect(descriptionWarning(letters(count))).toMatch(message)
    expect(checkDescription(letters(count), {})).toMatch(message)
  })
})
