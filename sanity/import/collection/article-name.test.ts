import { describe, expect, it } from 'vitest'
import { articleName } from './article-name.ts'

describe('articleName', () => {
  it.each([
    ['blog/klyuchi/index.md', 'klyuchi', undefined],
    ['blog/klyuchi/index.ru.md', 'klyuchi', 'ru'],
    ['blog/klyuchi/ru.md', 'klyuchi', 'ru'],
    ['blog/klyuchi/en-US.md', 'klyuchi', 'en'],
    ['blog/klyuchi/ru/index.md', 'klyuchi', 'ru'],
    ['blog/klyuchi/README.md', 'klyuchi', undefined],
    ['blog/klyuchi.md', 'klyuchi', undefined],
    ['blog/klyuchi.en.mdx', 'klyuchi', 'en'],
    ['blog/2020-05-17-klyuchi/index.md', '2020-05-17-klyuchi', undefined],
    ['blog/node.js.md', 'node.js', undefined],
    ['Пять столпов.md', 'Пять столпов', undefined],
    ['index.md', 'index', undefined],
    ['ru.md', 'ru', 'ru'],
  ])('reads %s as %s in %s', (path, name, language) => {
    expect(articleName(path)).toMatchObject({ name, language })
  })
})
