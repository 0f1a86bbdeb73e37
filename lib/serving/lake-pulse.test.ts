import { createServer } from 'node:http'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLakePulse, pingLake, unlessLakeHangs } from './lake-pulse.ts'
import type { Beat } from './lake-pulse.ts'
import { listen } from './site-server.fixture.ts'

describe('a watch', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  function watch(ping: () => Beat) {
    const pings: number[] = []
    const aways: number[] = []
    const start = Date.now()
    const pulse = createLakePulse(async (limitMs) => {
      pings.push(Date.now() - start)
      const beat = ping()
      if (beat === 'hangs') {
        await new Promise((resolve) => {
          setTimeout(resolve, limitMs)
        })
      }
      return beat
    })
    const begin = () => pulse.watch(1_000, () => aways.push(Date.now() - start))
    return { pulse, begin, pings, aways }
  }

  it('ends after its time when no ping is answered', async () => {
    const { begin, aways } = watch(() => 'hangs')
    begin()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(aways).toEqual([1_000])
  })

  it('ends the wait for work that does not end by itself', async () => {
    const { pulse } = watch(() => 'hangs')
    const late = unlessLakeHangs(pulse, 1_000, new Promise(() => {}))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await late).toBeUndefined()
    expect(await unlessLakeHangs(pulse, 1_000, Promise.resolve(1))).toBe(1)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('goes on while pings are answered', async () => {
    let beat: Beat = 'answers'
    const { begin, aways } = watch(() => beat)
    begin()
    await vi.advanceTimersByTimeAsync(4_900)
    beat = 'hangs'
    await vi.advanceTimersByTimeAsync(5_000)
    expect(aways).toEqual([5_500])
  })

  it('lets work end by itself at a lake that is gone', async () => {
    const { begin, aways } = watch(() => 'fails')
    begin()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(aways).toEqual([])
  })

  it('says nothing once it is stopped', async () => {
    const { begin, aways } = watch(() => 'hangs')
    const [early, late] = [begin(), begin()]
    early()
    await vi.advanceTimersByTimeAsync(700)
    late()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(aways).toEqual([])
  })

  it('shares its pings with others', async () => {
    const { begin, pings, aways } = watch(() => 'hangs')
    for (let n = 0; n < 9; n += 1) begin()
    await vi.advanceTimersByTimeAsync(1_000)
    expect([pings, aways.length]).toEqual([[500], 9])
  })
})

it('a ping tells a lake that answers from one that hangs, and one that fails or is gone', async () => {
  const alive = await listen(createServer((_request, response) => response.end('{}')))
  const hangs = await listen(createServer(() => {}))
  const fails = await listen(
    createServer((_request, response) => void response.writeHead(503).end()),
  )
  expect(await pingLake(hangs, 300)).toBe('hangs')
  const beats = [alive, fails, 'http://127.0.0.1:9'].map((url) => pingLake(url, 10_000))
  expect(await Promise.all(beats)).toEqual(['answers', 'fails', 'fails'])
})
