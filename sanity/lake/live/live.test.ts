import type { LiveEvent, SanityClient } from '@sanity/client'
import { describe, expect, it, onTestFinished } from 'vitest'
import { waitUntil } from '#lake/listen/listen.fixture.ts'
import { openTestLake } from '#lake/test/lake.fixture.ts'
import { documentTag, typeTag } from './sync-tags.ts'
import { arrayWith, matching } from '#lake/test/matchers.fixture.ts'

function hearLive(client: SanityClient, options: { includeDrafts?: boolean } = {}) {
  const events: LiveEvent[] = []
  const errors: unknown[] = []
  const subscription = client.live
    .events(options)
    .subscribe({ next: (event) => events.push(event), error: (error) => errors.push(error) })
  onTestFinished(() => subscription.unsubscribe())
  return { events, errors }
}

describe('live events', () => {
  it('begin with welcome, then name the tags of published changes', async () => {
    const lake = await openTestLake()
    const { events } = hearLive(lake.client())
    await waitUntil(() => events.length === 1)
    expect(events[0]).toMatchObject({ type: 'welcome', id: matching(/./) })

    const client = lake.client('editor')
    await client.create({ _id: 'drafts.a', _type: 'article' })
    await client.create({ _id: 'private.note', _type: 'note' })
    await client.mutate([{ create: { _id: 'a', _type: 'article' } }], { transactionId: 't1' })
    await waitUntil(() => events.length === 2)
    const { syncTags } = await lake.client().fetch('*', {}, { filterResponse: false })
    expect(events[1]).toEqual({
      type: 'message',
      id: 't1',
      tags: arrayWith([documentTag('a'), typeTag('article')]),
    })
    expect(events[1]).toMatchObject({ tags: arrayWith(syncTags ?? ['none']) })
  })

  it('name the published documents that a commit removed, and no others', async () => {
    const lake = await openTestLake()
    const client = lake.client('editor')
    for (const _id of ['a', 'drafts.b', 'private.c']) await client.create({ _id, _type: 'article' })
    const response = await fetch(`${lake.url}/v1/data/live/events/production`)
    const deleted = ['a', 'drafts.b', 'private.c'].map((id) => ({ delete: { id } }))
    await client.mutate(deleted, { transactionId: 't1' })
    let text = ''
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString()
      if (text.includes('id: t1')) break
    }
    expect(/"removed":(\[.*\])/.exec(text)?.[1]).toBe('["a"]')
  })

  it('include drafts for a member on request', async () => {
    const lake = await openTestLake()
    const { events } = hearLive(lake.client('viewer'), { includeDrafts: true })
    await waitUntil(() => events.length === 1)
    await lake.client('editor').create({ _id: 'drafts.a', _type: 'article' })
    await waitUntil(() => events.length === 2)
    expect(events[1]).toMatchObject({ tags: arrayWith([documentTag('a')]) })
  })

  it('refuse drafts without a token', async () => {
    const lake = await openTestLake()
    const url = `${lake.url}/v1/data/live/events/production?includeDrafts=true`
    expect((await fetch(url)).status).toBe(401)
  })

  it.each([
    ['a known id: what was missed follows', 't1', ['welcome', 't2', 't3']],
    ['an unknown id: anything may have changed', 'gone', ['welcome', 'restart']],
  ])('resume after %s', async (_, lastEventId, expected) => {
    const lake = await openTestLake()
    for (const transactionId of ['t1', 't2', 't3']) {
      const create = { _id: transactionId, _type: 'article' }
      await lake.client('editor').mutate([{ create }], { transactionId })
    }
    const response = await fetch(`${lake.url}/v1/data/live/events/production`, {
      headers: { 'last-event-id': lastEventId },
    })
    let text = ''
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString()
      if (text.split('\n\n').length > expected.length) break
    }
    const told = text
      .trim()
      .split('\n\n')
      .map((frame) => (/^event: (.*)$/m.exec(frame) ?? /^id: (.*)$/m.exec(frame))?.[1])
    expect(told).toEqual(expected)
  })
})
