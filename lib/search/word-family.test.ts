import { describe, expect, it } from 'vitest'
import { familyRootsOf } from './word-family.ts'

const areOneFamily = (one: string, other: string) =>
  familyRootsOf(one).some((root) => familyRootsOf(other).includes(root))

describe('a family of words', () => {
  it.each([
    ['инвестирова', 'инвестор'],
    ['организова', 'организац'],
    ['ремонтн', 'ремонт'],
    ['консультант', 'консультац'],
    ['подписыва', 'подписа'],
  ])('has the stems «%s» and «%s»', (one, other) => {
    expect(areOneFamily(one, other)).toBe(true)
  })

  it.each([
    ['показан', 'показа'],
    ['план', 'планировк'],
    ['гост', 'гостиниц'],
    ['страховк', 'страх'],
    ['подписк', 'подпис'],
    ['записк', 'запис'],
    ['гостиниц', 'гостин'],
    ['частн', 'част'],
  ])('has not both «%s» and «%s»', (one, other) => {
    expect(areOneFamily(one, other)).toBe(false)
  })
})
