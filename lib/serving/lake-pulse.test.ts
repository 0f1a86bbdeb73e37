import { createServer } from 'node:http'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLakePulse, pingLake, unlessLakeHangs } from './lake-pulse.ts'
import { listen } from './site-server.fixture.ts'

describe('a watch', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  function watch(ping: () => boolean) {
    const pings: number[] = []
    const aways: number[] = []
    const start = Date.now()
    const pulse = createLakePulse(async (limitMs) => {
      pings.push(Date.now() - start)
      if (ping()) return true
      await new Promise((resolve) => {
        setTimeout(resolve, limitMs)
      })
      return false
    })
    const begin = () => pulse.watch(1_000, () => aways.push(Date.now() - start))
    return { pulse, begin, pings, aways }
  }

  it('ends after its time when no ping is answered', async () => {
    const { begin, aways } = watch(() => false)
    begin()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(aways).toEqual([1_000])
  })

  it('ends the wait for work that does not end by itself', async () => {
    const { pulse } = watch(() => false)
    const late = unlessLakeHangs(pulse, 1_000, new Promise(() => {}))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await late).toBeUndefined()
    expect(await unlessLakeHangs(pulse, 1_000, Promise.resolve(1))).toBe(1)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('goes on while pings are answered', async () => {
    let alive = true
    const { begin, aways } = watch(() => alive)
    begin()
    await vi.advanceTimersByTimeAsync(4_900)
    alive = false
    await vi.advanceTimersByTimeAsync(5_000)
    expect(aways).toEqual([5_500])
  })

  it('says nothing once it is stopped', async () => {
    const { begin, aways } = watch(() => false)
    const [early, late] = [begin(), begin()]
    early()
    await vi.advanceTimersByTimeAsync(700)
    late()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(aways).toEqual([])
  })

  it('shares its pings with others', async () => {
    const { begin, pings, aways } = watch(() => false)
    for (let n = 0; n < 9; n += 1) begin()
    await vi.advanceTimersByTimeAsync(1_000)
    expect([pings, aways.length]).toEqual([[500], 9])
  })
})

it('a ping is true for a lake that answers, and false for one that hangs, fails or is gone', async () => {
  const alive = await listen(createServer((_request, response) => response.end('{}')))
  const hangs = await listen(createServer(() => {}))
  const fails = await listen(
    createServer((_request, response) => void response.writeHead(503).end()),
  )
  const urls = [alive, hangs, fails, 'http://127.0.0.1:9']
  expect(await Promise.all(urls.map((url) => pingLake(url, 300)))).toEqual([
    true,
    false,
    false,
    false,
  ])
})
