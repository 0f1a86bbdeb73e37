import { expect, it } from 'vitest'
import type { BodyBlock } from '#lib/content/blocks/registry.ts'
import { middleOfText } from './middle-of-text.ts'

const text = (style: 'normal' | 'h2' | 'h3', letters: number): BodyBlock => ({
  _type: 'block',
  _key: 'k',
  style,
  markDefs: [],
  children: [{ _type: 'span', _key: 's', text: 'я'.repeat(letters), marks: [] }],
})
const section = (letters: number) => [text('h2', 10), text('normal', letters)]

it('is the section that begins nearest to the middle', () => {
  const body = [text('normal', 200), ...section(300), ...section(300), ...section(300)]
  expect(middleOfText(body)).toBe(3)
})

it('is a smaller part where no section begins near it', () => {
  const body = [...section(500), text('h3', 10), text('normal', 500)]
  expect(middleOfText(body)).toBe(2)
})

it('is nowhere in a text of one part, and in none', () => {
  expect(middleOfText([...section(900)])).toBeUndefined()
  expect(middleOfText([text('normal', 900), ...section(20)])).toBeUndefined()
  expect(middleOfText([])).toBeUndefined()
})

it('is left to an editor who calls there already', () => {
  const call: BodyBlock = { _type: 'consultationBlock', _key: 'c', label: 'Спросить' }
  expect(middleOfText([...section(500), call, ...section(500)])).toBeUndefined()
  expect(middleOfText([...section(900), ...section(900), ...section(900), call])).toBe(4)
})
