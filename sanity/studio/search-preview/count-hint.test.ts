import { expect, it } from 'vitest'
import { countHint } from './count-hint.ts'

it.each([
  [['title'], 'Приёмка ', 'Знаков: 7. Для поиска хорошо до 60.'],
  [['seo', 'description'], undefined, 'Знаков: 0. Для поиска хорошо 70–160.'],
  [['body', 'title'], 'Шаги', undefined],
])('counts the text at %j', (path, value, hint) => {
  expect(countHint(path, value)).toBe(hint)
})
