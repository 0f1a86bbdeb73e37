import { describe, expect, it } from 'vitest'
import { transliterate } from './transliterate.ts'

describe('transliterate', () => {
  it.each([
    ['Пять столпов доверия', 'pyat-stolpov-doveriya'],
    ['Щука, чаща и жизнь — цирк', 'shchuka-chashcha-i-zhizn-tsirk'],
    ['Объём ёлки', 'obem-elki'],
    ['Хорошая юла эпохи', 'horoshaya-yula-epohi'],
    ['2. Опись: что вы передаёте', '2-opis-chto-vy-peredaete'],
    ['ButlerSPB', 'butlerspb'],
    ['Café  Zürich', 'cafe-zurich'],
    ['  «—»  ', ''],
  ])('writes %j as %j', (text, latin) => {
    expect(transliterate(text)).toBe(latin)
  })

  it('reads a decomposed й as one letter', () => {
    expect(transliterate('й'.normalize('NFD'))).toBe('y')
  })

  it('leaves its own result as it is', () => {
    const once = transliterate('Услуги батлера в Санкт-Петербурге')
    expect(transliterate(once)).toBe(once)
  })
})
