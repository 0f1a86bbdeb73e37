import { describe, expect, it } from 'vitest'
import { useStandIn } from './use-stand-in.fixture.ts'

const soon = { timeout: 15_000, interval: 50 }
const refusedWith = (statusCode: number): unknown => expect.objectContaining({ statusCode })

const { cloud, clientOf, editor, switchOff, follow } = useStandIn('limits')

describe('too many requests', () => {
  it('are refused with 429 for the rest of the second', async () => {
    cloud().settings.rateLimits = { calls: 5, mutations: 1, uploads: 1 }
    const ten = () =>
      Promise.allSettled(Array.from({ length: 10 }, () => clientOf().fetch('count(*)')))
    const refused = (await ten()).filter(({ status }) => status === 'rejected')
    expect(refused.length).toBeGreaterThan(0)
    expect(refused[0]).toMatchObject({ reason: refusedWith(429) })
    switchOff('rateLimits')
    expect((await ten()).map(({ status }) => status)).not.toContain('rejected')
  })

  it('are asked again by Sanity’s client if they are queries, and not if they are mutations', async () => {
    cloud().settings.rateLimits = { calls: 1, mutations: 0, uploads: 0 }
    const patient = clientOf({ maxRetries: 5, token: cloud().writeToken })
    expect(await Promise.all([patient.fetch('1'), patient.fetch('2')])).toEqual([1, 2])
    await expect(patient.create({ _type: 'note' })).rejects.toEqual(refusedWith(429))
  })
})

describe('the plan', () => {
  it('refuses more attributes than it has', async () => {
    cloud().settings.plan = { ...cloud().settings.plan, attributes: 30 }
    const wide = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`field${at}`, at]))
    const write = () => editor().create({ _type: 'wide', ...wide })
    await expect(write()).rejects.toEqual(refusedWith(400))
    switchOff('planLimits')
    expect(await write()).toMatchObject({ field0: 0 })
  })

  it('refuses more listeners than it has', async () => {
    cloud().settings.plan = { ...cloud().settings.plan, listeners: 0 }
    const address = `https://${cloud().projectId}.api.sanity.io/v1/data/listen/production?query=*`
    const open = async () => {
      const response = await fetch(address)
      await response.body?.cancel()
      return response.status
    }
    expect(await open()).toBe(429)
    switchOff('planLimits')
    expect(await open()).toBe(200)
  })

  it('ends a stream after its time, and Sanity’s client opens another', async () => {
    cloud().settings.plan = { ...cloud().settings.plan, streamLifetimeMs: 200 }
    const events = follow()
    await expect
      .poll(() => events.filter(({ type }) => type === 'welcome').length, soon)
      .toBeGreaterThan(1)
  })
})
