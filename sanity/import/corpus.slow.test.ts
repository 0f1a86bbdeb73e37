import { describe, expect, it } from 'vitest'
import { openImport } from './import-files.fixture.ts'
import { lossKinds } from './loss/loss.ts'

/** What becomes of each file of the corpus, and when it was published and updated by its file. */
const expected: Record<string, [outcome: string, publishedAt?: string, updatedAt?: string]> = {
  'astro/src/content/blog/nabrosok.md': ['drafted', '2024-12-20'],
  // An expression may hide words.
  'astro/src/content/blog/zimnie-okna.mdx': ['drafted', '2024-12-03', '2025-01-15'],
  'docusaurus/blog/2023-02-03-gosti/index.mdx': ['created', '2023-02-03'],
  'docusaurus/blog/2023-03-04-stol/index.mdx': ['created', '2023-03-04'],
  // Its fields are in a file of data beside it.
  'eleventy/posts/smeta.md': ['created', '2021-07-08'],
  'eleventy/posts/tsvety.md': ['drafted', '2021-06-05'],
  // 30 February.
  'ghost/pochta.md': ['drafted'],
  'ghost/prachechnaya.md': ['created', '2020-03-01', '2021-04-05'],
  'hugo/content/posts/klyuchi-v-seyfe/index.md': ['drafted', '2022-09-01', '2023-01-20'],
  'hugo/content/posts/polki.md': ['created', '2022-10-05'],
  'hugo/content/posts/zhurnal.md': ['created', '2022-09-02'],
  'jekyll/_drafts/balkon.md': ['drafted'],
  'jekyll/_posts/2019-04-12-schetchiki.md': ['drafted', '2019-04-12', '2020-02-01'],
  'jekyll/_posts/2019-05-06-zamki.md': ['created', '2019-05-06'],
  'wordpress/posts/uborka.md': ['drafted', '2018-11-07'],
  'wordpress/posts/vid.md': ['created', '2018-12-03'],
}

const articles = `*[_type == "article"] {
  "id": string::split(_id, "article-")[1],
  "isDraft": _id in path("drafts.**"),
  "published": string::split(publishedAt, "T")[0],
  "updated": string::split(updatedAt, "T")[0],
  "text": pt::text(body)
}`

describe('the corpus of six generators', { timeout: 60_000 }, () => {
  it('is imported as drafts where there is doubt, with its own dates, and without generators’ syntax', async () => {
    const { client, report } = await openImport()
    const { results } = await report(['corpus'])
    const stored =
      await client.fetch<
        { id: string; isDraft: boolean; published: string; updated: string; text: string }[]
      >(articles)
    const found = results.map(({ file, outcome, loss }) => ({
      file: file.replace(/^.*corpus\//, ''),
      outcome,
      loss,
    }))
    expect(found.map(({ file, outcome }) => [file, outcome])).toEqual(
      Object.entries(expected).map(([file, [outcome]]) => [file, outcome]),
    )
    const dates = stored.map(({ published, updated }) => [
      published ?? undefined,
      updated ?? undefined,
    ])
    expect(new Set(dates.map(String))).toEqual(
      new Set(
        Object.values(expected).map(([, published, updated]) => String([published, updated])),
      ),
    )
    expect(
      stored
        .filter(({ isDraft }) => !isDraft)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([
      'gosti-na-odin-vecher',
      'polki',
      'prachechnaya-ryadom',
      'smeta',
      'stol-na-dvenadtsat',
      'vid',
      'zamki',
      'zhurnal',
    ])
    for (const { text } of stored) {
      expect(text).not.toMatch(
        /\{[{%]|:::|^import |\*\*|\[\/?(?:caption|video|vc_)|\]\(|data-import|\r|&\w+;/m,
      )
    }
  })

  it('loses no link, picture, code or table without a word', async () => {
    const { report } = await openImport()
    const { results } = await report(['corpus'], { dryRun: true })
    const silent = results.flatMap(({ file, loss }) =>
      lossKinds
        .filter((kind) => kind !== 'words' && loss && loss[kind].lost > loss[kind].said)
        .map((kind) => `${file}: ${kind}`),
    )
    expect(silent).toEqual([])
  })
})
