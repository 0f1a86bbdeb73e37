import { expect, it } from 'vitest'
import { parseArticle } from './article.ts'
import { nothingKnown } from './known.ts'

const context = {
  fileName: 'statya.md',
  siteUrl: 'http://localhost:3000',
  formerOrigins: [],
  known: nothingKnown,
}
const documentsOf = (source: string) => {
  const result = parseArticle(source, context)
  return result.ok ? result.documents : undefined
}

it.each([
  ['slug: Klyuchi_u_soseda', ['/blog/Klyuchi_u_soseda/']],
  ['slug: ключи', ['/blog/ключи/']],
  ['slug: klyuchi\naliases: [/old/, /old]', ['/old/']],
  ['slug: klyuchi\npermalink: /blog/klyuchi/', []],
  ['canonical_url: https://old.example/blog/klyuchi/', []],
])('knows where it was before: %j', (fields, paths) => {
  const documents = documentsOf(`---\ntitle: А\n${fields}\n---\n`)
  expect(documents?.formerPaths.map(({ path }) => path)).toEqual(paths)
})
