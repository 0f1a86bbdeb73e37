import { stemsOf } from '@butlerspb/russian/words.ts'
import { describe, expect, it } from 'vitest'
import { matchesText, parseTextQuery } from './text-query.ts'

const text = 'Ключи от квартиры у соседа: надёжный хозяин не оставит их под ковриком. Butler-SPB'

describe('a text query', () => {
  it.each([
    ['квартира'],
    ['КВАРТИРЕ'],
    ['ключ квартирой'],
    ['надежный'],
    ['"ключ от квартир"'],
    ['ключи -дача'],
    ['кварти*'],
    ['квартиры*'],
    ['сос*'],
    ['"у сос"*'],
    ['*'],
    [''],
    ['-дача'],
    ['butler spb'],
    ['"butler-spb"'],
    ['"ключи'],
  ])('%j finds the text', (query) => {
    expect(matchesText(parseTextQuery(query), stemsOf(text))).toBe(true)
  })

  it.each([
    ['дача'],
    ['ключи дача'],
    ['ключи -квартира'],
    ['-ключ'],
    ['"квартиры от ключи"'],
    ['кварт'],
    ['дач*'],
    ['"у ключ"*'],
  ])('%j does not', (query) => {
    expect(matchesText(parseTextQuery(query), stemsOf(text))).toBe(false)
  })
})
