import { expect, it } from 'vitest'
import { isUrgent } from './urgent.ts'

it.each(['Срочно: ключи у соседа', 'очень СРОЧНАЯ просьба', 'В ванной протечка', 'труба течёт'])(
  'takes «%s» for urgent',
  (message) => {
    expect(isUrgent({ message })).toBe(true)
    expect(isUrgent({ topic: message })).toBe(true)
  },
)

it.each(['Это не срочно', 'Досрочно расторгнуть договор аренды', 'Бессрочная доверенность', ''])(
  'takes «%s» for a request that can wait',
  (message) => {
    expect(isUrgent({ message })).toBe(false)
  },
)
