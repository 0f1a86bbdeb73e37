import { expect, it } from 'vitest'
import { photographNotDrawing, photographWanted } from './photograph.ts'

const asset = { _type: 'reference', _ref: 'image-a-1x1-png' }

it.each([
  ['no image', undefined, 'Нет фотографии. Портрет.'],
  ['an image that was removed but for its alt text', { alt: 'Анна' }, 'Нет фотографии. Портрет.'],
  ['a photograph', { asset, alt: 'Анна' }, true],
])('a field that wants a photograph says so for %s', (_what, image, answer) => {
  expect(photographWanted('Портрет.')(image)).toBe(answer)
})

it.each([
  ['a drawing by its alt text', { asset, alt: 'Гравюра: два счётчика' }, false],
  ['another word for it', { asset, alt: 'рисунок двери' }, false],
  ['a photograph', { asset, alt: 'Счётчики в шкафу' }, true],
  ['a photograph of a drawing hook', { asset, alt: 'Рисунки на стене детской' }, true],
  ['a photograph without alt text', { asset }, true],
  ['no image', undefined, true],
])('a proof must not be %s', (_what, image, isFine) => {
  const answer = photographNotDrawing('Снимок.')(image)
  expect(answer).toBe(isFine || 'Нет фотографии: здесь рисунок. Снимок.')
})
