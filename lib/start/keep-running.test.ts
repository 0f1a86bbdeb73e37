import { expect, it } from 'vitest'
import { keepRunning } from './keep-running.ts'

/** Processes that live as long as `lives` says; then everything stops. */
async function run(lives: readonly number[]): Promise<{ pauses: number[]; said: string[] }> {
  const stopping = new AbortController()
  const [pauses, said]: [number[], string[]] = [[], []]
  let time = 0
  let started = 0
  const start = () => {
    const life = lives[started] ?? 0
    started += 1
    if (started > lives.length) stopping.abort()
    const exited = Promise.resolve().then(() => {
      time += life
      return 137
    })
    return { exited, stop: async () => {} }
  }
  await keepRunning(start(), {
    start,
    name: 'The site',
    say: (line) => said.push(line),
    signal: stopping.signal,
    pause: async (ms) => void pauses.push(ms),
    now: () => time,
  })
  return { pauses, said }
}

it('a process that ends is started again, after pauses that double up to half a minute', async () => {
  const { pauses, said } = await run([100, 100, 100, 100, 100, 100, 100])
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000])
  expect(said[0]).toBe('The site ended with exit code 137: starting it again in 1 s')
})

it('one that lived for a minute is started again at once', async () => {
  expect((await run([100, 100, 60_000, 100])).pauses).toEqual([1_000, 2_000, 1_000, 2_000])
})

it('does not stop a process that runs', async () => {
  const stopping = new AbortController()
  const running = keepRunning(
    { exited: new Promise(() => {}), stop: async () => {} },
    {
      start: () => {
        throw new Error('Started again')
      },
      name: 'The site',
      say: () => {},
      signal: stopping.signal,
    },
  )
  stopping.abort()
  expect(await running).toBeUndefined()
})
