import { describe, expect, it } from 'vitest'
import { readinessLists } from './readiness-lists.ts'

const titles = new Map([
  ['title', 'Заголовок'],
  ['body', 'Текст'],
])

describe('the readiness lists of a document', () => {
  it('separates errors from warnings and names the field of each', () => {
    const markers = [
      { level: 'warning', message: 'Опишите изображение.', path: ['body', { _key: 'a' }, 'alt'] },
      { level: 'error', message: 'Статье нужен заголовок.', path: ['title'] },
      { level: 'info', message: 'К сведению.', path: ['title'] },
      { level: 'error', message: 'Документ не сохранён.', path: [] },
    ] as const
    expect(readinessLists(markers.map(copy), titles)).toEqual({
      blocking: ['Заголовок: Статье нужен заголовок.', 'Документ не сохранён.'],
      weak: ['Текст: Опишите изображение.'],
    })
  })

  it('lists the same message of a field once', () => {
    const marker = { level: 'warning', message: 'Опишите изображение.', path: ['body'] } as const
    expect(readinessLists([copy(marker), copy(marker)], titles).weak).toHaveLength(1)
  })

  it('is empty for a document that is ready', () => {
    expect(readinessLists([], titles)).toEqual({ blocking: [], weak: [] })
  })
})

type Sample = {
  readonly level: 'error' | 'warning' | 'info'
  readonly message: string
  readonly path: readonly (string | { readonly _key: string })[]
}

function copy({ level, message, path }: Sample) {
  return { level, message, path: [...path] }
}
