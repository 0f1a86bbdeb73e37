import { describe, expect, it } from 'vitest'
import { positionOf, useStandIn } from './use-stand-in.fixture.ts'

const soon = { timeout: 15_000, interval: 50 }

const { cloud, clientOf, editor, switchOff, publishNote, follow } = useStandIn('freshness')

describe('the API CDN', () => {
  it('answers what it knew some seconds ago, while the API is fresh', async () => {
    const { id, query } = await publishNote()
    const [cdn, api] = [clientOf({ useCdn: true }), clientOf()]
    expect(await cdn.fetch(query)).toBe('before')
    await editor()
      .patch(id, { set: { title: 'after' } })
      .commit()
    expect([await cdn.fetch(query), await api.fetch(query)]).toEqual(['before', 'after'])
    switchOff('apiCdn')
    expect(await cdn.fetch(query)).toBe('after')
  })

  it('is fresh again when the copy is as old as it may be', async () => {
    const { id, query } = await publishNote()
    cloud().settings.cdnLagMs = 300
    const cdn = clientOf({ useCdn: true })
    expect(await cdn.fetch(query)).toBe('before')
    await editor()
      .patch(id, { set: { title: 'after' } })
      .commit()
    await expect.poll(() => cdn.fetch(query), soon).toBe('after')
  })

  it('gives out no stale copy with noStale', async () => {
    const { id, query } = await publishNote()
    const cdn = clientOf({ useCdn: true })
    await cdn.fetch(query)
    await editor()
      .patch(id, { set: { title: 'after' } })
      .commit()
    expect(await cdn.fetch(query)).toBe('before')
    expect(await cdn.fetch(query, {}, { cacheMode: 'noStale' })).toBe('after')
    expect(cloud().log.all().at(-1)).toMatchObject({ cacheMode: 'noStale', answeredBy: 'lake' })
  })

  it('has what came with a live event for a reader who names the event', async () => {
    const { id, query } = await publishNote()
    const cdn = clientOf({ useCdn: true })
    const events = follow()
    await expect.poll(() => events.length, soon).toBe(1)
    await cdn.fetch(query)
    await editor()
      .patch(id, { set: { title: 'after' } })
      .commit()
    await expect.poll(() => events.length, soon).toBe(2)
    const lastLiveEventId = positionOf(events)
    expect(await cdn.fetch(query)).toBe('before')
    expect(await cdn.fetch(query, {}, { lastLiveEventId })).toBe('after')
    expect(cloud().log.all().at(-1)).toMatchObject({ lastLiveEventId, answeredBy: 'lake' })
  })

  it('keeps copies for each token apart, and takes no mutations', async () => {
    const { id, query } = await publishNote()
    await clientOf({ useCdn: true }).fetch(query)
    await editor()
      .patch(id, { set: { title: 'after' } })
      .commit()
    expect(await clientOf({ useCdn: true, token: cloud().readToken }).fetch(query)).toBe('after')
    const address = `https://${cloud().projectId}.apicdn.sanity.io/v1/data/mutate/production`
    expect((await fetch(address, { method: 'POST', body: '{}' })).status).toBe(404)
  })
})

describe('live events', () => {
  it('have ids that say nothing, and tags alone', async () => {
    const { id } = await publishNote()
    const texts = await streamOf(async () => {
      await editor().delete(id)
    })
    expect(texts).toContain('"tags"')
    expect(texts).not.toContain('"removed"')
    switchOff('livePositions')
    const other = await publishNote()
    expect(
      await streamOf(async () => {
        await editor().delete(other.id)
      }),
    ).toContain(`"removed":["${other.id}"]`)
  })

  it('go on after a position, and restart after one that nobody gave out', async () => {
    const events = follow()
    await publishNote()
    await expect.poll(() => events.length, soon).toBe(2)
    const known = positionOf(events)
    await publishNote()
    expect(await streamOf(async () => {}, known)).toMatch(/event: welcome[^]*"tags"/)
    expect(await streamOf(async () => {}, 'none-of-ours', 'event: restart')).toContain('restart')
  })
})

/** What the stream of live events sends while something happens, until `end` has come. */
async function streamOf(
  happening: () => Promise<void>,
  lastEventId?: string,
  end = '"tags"',
): Promise<string> {
  const ending = new AbortController()
  const { body } = await fetch(
    `https://${cloud().projectId}.api.sanity.io/v2025-02-19/data/live/events/production`,
    {
      headers: lastEventId === undefined ? {} : { 'last-event-id': lastEventId },
      signal: ending.signal,
    },
  )
  if (body === null) throw new Error('There is no stream')
  let text = ''
  let hasHappened = false
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    text += chunk
    if (!hasHappened && text.includes('event: welcome')) {
      hasHappened = true
      await happening()
    }
    if (text.includes(end)) break
  }
  ending.abort()
  return text
}
