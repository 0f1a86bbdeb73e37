import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SanityClient } from '@sanity/client'
import { describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { importFiles } from '#sanity/import/import-files.ts'
import { openTestLake } from '#sanity/lake/test/lake.fixture.ts'
import { seedDemo } from './seed.ts'

const siteUrl = 'http://localhost:3000'
const slugs = [
  'doveritelnoe-upravlenie-kvartiroy-dlya-posutochnoy-sdachi-v-peterburge',
  'kak-butlerspb-pomogaet-investoram-v-nedvizhimost',
  'poisk-proverennyh-masterov-dlya-remonta',
  'pyat-stolpov-doveriya',
]

const linkCounts = z.array(
  z.object({ picked: z.number(), resolved: z.number(), links: z.number(), live: z.number() }),
)

async function openSeeded(): Promise<SanityClient> {
  const lake = await openTestLake()
  const client = lake.client('editor', { perspective: 'raw' })
  await seedDemo({ client, siteUrl })
  return client
}

describe('a seeded lake', () => {
  it('quotes the seeded testimonials in the articles instead of making new ones', async () => {
    const client = await openSeeded()
    expect(
      await client.fetch(
        '*[_type == "article"].body[_type == "testimonialBlock"].testimonial->client | order(@)',
      ),
    ).toEqual(['Марина К.', 'Николай В.', 'Ольга Д.', 'Тимур А.'])
  })

  it('links the articles to each other by references that resolve', async () => {
    const client = await openSeeded()
    const query = `*[_type == "article"]{
      "picked": count(related[]->_id), "resolved": count(related[@->_id != null]),
      "links": count(body[].markDefs[_type == "internalLink"]),
      "live": count(body[].markDefs[_type == "internalLink" && reference->_id != null])
    }`
    const articles = linkCounts.parse(await client.fetch<unknown>(query))
    expect(articles).toHaveLength(4)
    for (const { picked, resolved, links, live } of articles) {
      expect([picked, resolved]).toEqual([2, 2])
      expect(links).toBeGreaterThanOrEqual(2)
      expect(live).toBe(links)
    }
  })

  it('includes the articles that the owner’s old articles recommend', async () => {
    const client = await openSeeded()
    const folder = mkdtempSync(join(tmpdir(), 'demo-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const file = join(folder, 'staraya.md')
    const list = slugs.slice(0, 3).map((slug) => `* [Статья](https://butlerspb.ru/blog/${slug}/)`)
    writeFileSync(
      file,
      `---\ntitle: Старая\ndate: 2025-03-01\n---\n\nТекст.\n\n## Читайте также\n\n${list.join('\n')}\n`,
    )
    await importFiles([file], { client, siteUrl })
    const related = '*[_id == "article-staraya"][0].related[]->slug.current'
    expect(await client.fetch(related)).toEqual(slugs.slice(0, 3))
  })

  it('does nothing when run again', async () => {
    const client = await openSeeded()
    const revisions = '*[!(_type match "system.*")]{_id, _rev} | order(_id)'
    const before = await client.fetch<unknown>(revisions)
    expect(await seedDemo({ client, siteUrl })).toBeUndefined()
    expect(await client.fetch(revisions)).toEqual(before)
  })

  it('finishes an interrupted seed without changing what is stored', async () => {
    const client = await openSeeded()
    const rest = ['home', `article-${slugs[3]}`]
    await Promise.all(rest.map((id) => client.delete(id)))
    await client.patch('siteSettings').set({ tagline: 'Новый девиз' }).commit()
    await seedDemo({ client, siteUrl })
    expect(await client.fetch('count(*[_id in $rest])', { rest })).toBe(2)
    expect(await client.fetch('*[_id == "siteSettings"][0].tagline')).toBe('Новый девиз')
  })
})
