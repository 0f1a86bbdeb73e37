import { expect, it } from 'vitest'
import type { Erasure } from '#lib/consultations/store/store.ts'
import { erasureText, openErasuresText } from './erasure-text.ts'

const open: Erasure = {
  act: 'act-1.txt',
  at: '2026-11-28T12:00:00.000Z',
  actor: 'anna',
  reason: 'demand',
  contactHash: 'hash',
  request: { number: 7, id: 'id' },
  overwrittenAt: undefined,
}

it('names the act once the files are overwritten', () => {
  const closed = { ...open, overwrittenAt: '2026-11-28T12:04:00.000Z' }
  expect(erasureText(closed)).toBe(
    'Файлы базы перезаписаны 28 ноября, 15:04. Акт об уничтожении: erasures/act-1.txt',
  )
})

it('says that the files still have the data, and why', () => {
  expect(erasureText(open)).toMatch(/^Из заявки.+ещё есть в файлах базы\..+другая программа/)
  expect(erasureText(open)).not.toContain('act-1')
})

it('tells the owner what is open', () => {
  expect(openErasuresText([])).toBeUndefined()
  const other = { ...open, request: { number: 9, id: 'other' } }
  expect(openErasuresText([open, open, other])).toMatch(
    /^Стёртое ещё есть в файлах базы: заявки №\u00a07, 9\. /,
  )
  const letters = { ...open, request: undefined }
  expect(openErasuresText([letters])).toMatch(/: подписка на письма\. /)
  expect(openErasuresText([letters, open])).toMatch(/: заявка №\u00a07; подписка на письма\. /)
  const many = Array.from({ length: 6 }, (_, i) => ({ ...open, request: { number: i, id: '' } }))
  expect(openErasuresText(many)).toMatch(/: 6.заявок\. /)
})
