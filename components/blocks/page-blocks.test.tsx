import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { files, samples, samplesIn, service } from '#lib/content/blocks/samples.fixture.ts'
import { pageQuery } from '#lib/content/queries/page.groq.ts'
import { runQuery } from '#lib/content/queries/run-query.fixture.ts'
import { documents } from '#lib/content/reshape/documents.fixture.ts'
import { toPage } from '#lib/content/reshape/to-page.ts'
import type { PageBlock } from '#lib/content/blocks/registry.ts'
import { sampleSite } from '#lib/metadata/samples.fixture.ts'
import { PageBlocks } from './page-blocks.tsx'

const form = {
  channels: [],
  contactHint: '',
  timeZones: [],
  topics: [],
  answer: {},
  consent: { version: '1', text: 'Согласие' },
}

async function toBlocks(members: readonly object[]): Promise<PageBlock[]> {
  const page = { _id: 'p', _type: 'page', title: 'С', slug: { current: 'p' }, blocks: members }
  const dataset = [...documents, ...files, service, page]
  return toPage(await runQuery(pageQuery, dataset, { slug: 'p' }))?.blocks ?? []
}

function render(blocks: PageBlock[], first = false): string {
  return renderToStaticMarkup(
    <PageBlocks
      blocks={blocks}
      site={sampleSite}
      form={form}
      url="https://a.example/b/"
      first={first}
    />,
  )
}

const all = samplesIn('page').map(([_type, fields]) => ({ ...fields, _type, _key: _type }))

describe('the blocks of a page', () => {
  it.each(all)('$_type is rendered at its anchor', async (fields) => {
    const html = render(await toBlocks([{ ...fields, anchor: 'zdes' }]))
    expect(html).toContain(fields._type === 'dividerBlock' ? '<hr' : 'id="zdes"')
  })

  it('name their sections by headings that exist, and repeat no id', async () => {
    const html = render(await toBlocks(all))
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, id] of html.matchAll(/aria-labelledby="([^"]+)"/g)) expect(ids).toContain(id)
  })

  it('hold the h1 only when the first of them opens the page', async () => {
    const hero = samples.heroBlock.stored
    const blocks = await toBlocks([
      { ...hero, _type: 'heroBlock', _key: 'a' },
      { ...hero, _type: 'heroBlock', _key: 'b' },
    ])
    expect(render(blocks, true).match(/<h1/g)).toHaveLength(1)
    expect(render(blocks)).not.toContain('<h1')
  })

  it('post a short request without scripts, to the address of the long one', async () => {
    const contact = samples.contactBlock.stored
    const html = render(await toBlocks([{ ...contact, _type: 'contactBlock', _key: 'c' }]))
    expect(html).toMatch(/<form [^>]*action="\/api\/consultations\/" method="post"/)
    for (const name of ['contact', 'message', 'consent']) expect(html).toContain(`name="${name}"`)
    expect(html).not.toMatch(/\schecked/)
  })
})
