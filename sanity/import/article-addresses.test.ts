import { expect, it } from 'vitest'
import { parseArticle } from './article.ts'
import { nothingKnown } from './known.ts'

const context = {
  fileName: 'statya.md',
  siteUrl: 'http://localhost:3000',
  formerOrigins: [],
  known: nothingKnown,
}
const read = (source: string, fileName = context.fileName, formerOrigins: string[] = []) => {
  const result = parseArticle(source, { ...context, fileName, formerOrigins })
  const paths = result.ok ? result.documents.formerPaths.map(({ path }) => path) : []
  return { paths, messages: result.problems.map(({ message }) => message).join('\n') }
}

it.each([
  ['slug: Klyuchi_u_soseda', ['/blog/Klyuchi_u_soseda/']],
  ['slug: ключи', ['/blog/ключи/']],
  ['slug: klyuchi\naliases: [/old/, /old]', ['/old/']],
  ['slug: klyuchi\npermalink: /blog/klyuchi/', []],
  ['canonical_url: https://old.example/blog/klyuchi/', []],
])('knows where it was before: %j', (fields, paths) => {
  expect(read(`---\ntitle: А\n${fields}\n---\n`).paths).toEqual(paths)
})

it.each([
  ['_posts/2020-01-02-klyuchi.md', '', ['/2020/01/02/klyuchi.html', '/2020/01/02/klyuchi/']],
  [
    '_posts/2020-1-2-klyuchi.md',
    'categories: [Дом, Быт]',
    ['/2020/01/02/klyuchi.html', '/2020/01/02/klyuchi/', '/дом/быт/2020/01/02/klyuchi.html'],
  ],
  ['_posts/2020-01-02-klyuchi.md', 'permalink: /klyuchi.html', ['/klyuchi.html']],
  [
    'blog/2020-01-02-ключи.md',
    '',
    ['/2020/01/02/ключи.html', '/2020/01/02/ключи/', '/blog/2020/01/02/ключи/'],
  ],
  ['content/posts/Klyuchi ot doma.md', '', ['/posts/klyuchi-ot-doma/']],
  ['content/ru/posts/klyuchi/index.ru.md', '', ['/posts/klyuchi/']],
  ['content/posts/a.md', 'slug: klyuchi', ['/posts/klyuchi/']],
  ['content/blog/klyuchi.md', '', []],
  ['content/klyuchi.md', '', []],
  ['posts/klyuchi.md', 'path: /2020/klyuchi', ['/2020/klyuchi/']],
  ['content/posts/klyuchi.md', 'url: /k/', ['/k/']],
])('knows where generators put %s (%s)', (file, fields, paths) => {
  expect(read(`---\ntitle: А\n${fields}\n---\n`, file).paths).toEqual(paths)
})

it.each([
  ['aliases: [/q?x=1]', ['/q/?x=1'], ''],
  ['aliases: [/, /a/]', ['/a/'], 'перенаправления с «/» не будет: это главная'],
  ['aliases: ["//evil.example/b", /a/]', ['/a/'], '«https?://evil.example/b/»'],
  ['aliases: [https://other.example/x/]', [], '«https://other.example/x/» не будет'],
  ['canonical: https://o.example/a/\naliases: [https://o.example/b/]', ['/a/', '/b/'], ''],
])('takes of %j what was on this site, and says the rest', (fields, paths, said) => {
  const { paths: found, messages } = read(`---\ntitle: А\n${fields}\n---\n`)
  expect(found).toEqual(paths)
  expect(messages).toMatch(new RegExp(said))
})

it('takes an alias on a former host of the site', () => {
  const source = '---\ntitle: А\naliases: [https://other.example/x/]\n---\n'
  expect(read(source, 'a.md', ['https://other.example']).paths).toEqual(['/x/'])
})
