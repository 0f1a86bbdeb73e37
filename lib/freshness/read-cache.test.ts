import { describe, expect, it, vi } from 'vitest'
import { createReadCache } from './read-cache.ts'
import type { AnswerStore } from './read-cache.ts'
import { createRegister } from './register.ts'
import type { Render } from './render.ts'
import type { Answer, KeyedAnswer } from './shared-loads.ts'

function openCache(options: { maxSize?: number; store?: AnswerStore } = {}) {
  const register = createRegister()
  const impatience = new AbortController()
  let render: Render | undefined
  const cache = createReadCache({
    register,
    currentRender: () => render,
    patience: () => impatience.signal,
    ...options,
  })
  return {
    register,
    read: (load: Load, key = 'k') => cache.read(key, load),
    giveUp: () => impatience.abort(),
    startRender: () => (render = { tags: new Set(), documents: new Set(), complete: true }),
  }
}

type Load = () => Promise<Answer<string>>

const answers = (result: string, tags = ['a']) => vi.fn<Load>(async () => ({ result, tags }))
const fails = (): Load => () => Promise.reject(new Error('no lake'))
const hangs = (): Load => () => new Promise(() => {})

/** A load that waits for the test. */
function openLoad() {
  const begun = Promise.withResolvers<void>()
  const answer = Promise.withResolvers<Answer<string>>()
  return {
    begun: begun.promise,
    answer: (result: string, tags = ['a']) => answer.resolve({ result, tags }),
    load: vi.fn<Load>(() => {
      begun.resolve()
      return answer.promise
    }),
  }
}

describe('a result', () => {
  it('is loaded once for everyone who comes before an event', async () => {
    const { read, register } = openCache()
    const load = answers('one')
    expect(await Promise.all([read(load), read(load)])).toEqual(['one', 'one'])
    register.announce(['b'])
    expect(await read(load)).toBe('one')
    expect(load).toHaveBeenCalledTimes(1)
  })

  it.each(['its tag', 'everything'])('is loaded again after an event on %s', async (what) => {
    const { read, register } = openCache()
    await read(answers('old'))
    if (what === 'everything') register.suspectAll()
    else register.announce(['b', 'a'])
    expect(await read(answers('new'))).toBe('new')
  })

  it('belongs to one key', async () => {
    const { read } = openCache()
    expect(await read(answers('one'), 'k1')).toBe('one')
    expect(await read(answers('two'), 'k2')).toBe('two')
  })

  it('is frozen, because readers share it', async () => {
    const cache = createReadCache({ register: createRegister(), currentRender: () => undefined })
    const load = async () => ({ result: { list: [{ title: 'A' }] }, tags: [] })
    const { list } = await cache.read('k', load)
    expect(() => list.pop()).toThrow(TypeError)
    expect(Object.isFrozen(list[0])).toBe(true)
  })

  it('gives its tags to every render that uses it', async () => {
    const { read, startRender } = openCache()
    for (const load of [answers('one', ['a', 'b']), answers('unused')]) {
      const render = startRender()
      await read(load)
      expect(render).toMatchObject({ tags: new Set(['a', 'b']), complete: true })
    }
  })
})

describe('a load that an event overtakes', () => {
  it('is kept for nobody, and joined by nobody who comes after the event', async () => {
    const { read, register } = openCache()
    const old = openLoad()
    const before = read(old.load)
    await old.begun
    register.announce(['a'])
    const after = read(answers('new'))
    old.answer('old')
    expect(await Promise.all([before, after])).toEqual(['old', 'new'])
    expect(await read(fails())).toBe('new')
  })

  it('is not joined after an unrelated event either, since its tags are unknown, but is kept', async () => {
    const { read, register } = openCache()
    const { load, begun, answer } = openLoad()
    const before = read(load)
    await begun
    register.announce(['b'])
    const after = read(answers('second'))
    expect(await after).toBe('second')
    answer('first')
    expect(await before).toBe('first')
    expect(await read(fails())).toBe('first')
  })
})

describe('a load that fails', () => {
  it('throws where there is no earlier result, and is not remembered', async () => {
    const { read } = openCache()
    await expect(read(fails())).rejects.toThrow('no lake')
    expect(await read(answers('one'))).toBe('one')
  })

  it('leaves the last good copy, and the render incomplete', async () => {
    const { read, register, startRender } = openCache()
    await read(answers('old'))
    register.suspectAll()
    const render = startRender()
    expect(await read(fails())).toBe('old')
    expect(render).toMatchObject({ tags: new Set(['a']), complete: false })
    expect(await read(answers('new'))).toBe('new')
  })
})

describe('a load that hangs', () => {
  it('holds a reader until the time limit, then the last good copy stands in', async () => {
    const { read, register, startRender, giveUp } = openCache()
    await read(answers('old'))
    register.suspectAll()
    const render = startRender()
    const reading = read(hangs())
    giveUp()
    expect(await reading).toBe('old')
    expect(render.complete).toBe(false)
  })

  it('holds a render once: its next reads take their last good copies at once', async () => {
    const { read, register, startRender } = openCache()
    await read(answers('one'), 'k1')
    await read(answers('two'), 'k2')
    register.suspectAll()
    startRender()
    await read(fails(), 'k1')
    expect(await read(hangs(), 'k2')).toBe('two')
  })

  it('still serves the next reader when it answers late', async () => {
    const { read, register, startRender, giveUp } = openCache()
    await read(answers('old'))
    register.suspectAll()
    const late = openLoad()
    const reading = read(late.load)
    await late.begun
    giveUp()
    expect(await reading).toBe('old')
    late.answer('new')
    await late.load.mock.results[0]?.value
    const render = startRender()
    expect(await read(fails())).toBe('new')
    expect(render.complete).toBe(true)
  })
})

/** A store in memory that outlives a cache, as the file does. */
function memoryStore() {
  const answers = new Map<string, KeyedAnswer<unknown>>()
  const store: AnswerStore = {
    list: () => [...answers.values()],
    write: (answer) => void answers.set(answer.key, answer),
    remove: (key) => void answers.delete(key),
  }
  return { store, keys: () => [...answers.keys()] }
}

describe('what an earlier process read', () => {
  it('stands in for a lake that is away, and is suspect', async () => {
    const { store } = memoryStore()
    await openCache({ store }).read(answers('old'))
    const { read, startRender } = openCache({ store })
    const render = startRender()
    expect(await read(fails())).toBe('old')
    expect([...render.tags, render.complete]).toEqual(['a', false])
    expect(await read(answers('new'))).toBe('new')
    expect(await openCache({ store }).read(fails())).toBe('new')
  })

  it('takes no more room than what is kept in memory', async () => {
    const { store, keys } = memoryStore()
    const { read } = openCache({ store, maxSize: 1_000 })
    for (let n = 0; n < 20; n += 1) await read(answers('x'.repeat(100)), `k${n}`)
    expect(keys()).toHaveLength(8)
    expect(keys()).toContain('k19')
  })
})

describe('a removed document', () => {
  const [a, b] = [{ _id: 'a' }, { _id: 'b' }]
  const list = () => Promise.resolve({ result: [a, b], tags: ['list'] })

  it.each(['the stream', 'a webhook'])(
    'is in no last good copy after an event of %s, also after a restart',
    async (road) => {
      const { store } = memoryStore()
      const register = createRegister()
      const open = () => createReadCache({ register, currentRender: () => undefined, store })
      const cache = open()
      await cache.read('k', list)
      if (road === 'the stream') register.announce(['list'], ['a'])
      else register.suspectAll(['a'])
      const failing = () => Promise.reject(new Error('no lake'))
      expect(await cache.read('k', failing)).toEqual([b])
      expect(await open().read('k', failing)).toEqual([b])
    },
  )
})

it('keeps what was read last within its size', async () => {
  const { read } = openCache({ maxSize: 1_000 })
  const keys = Array.from({ length: 20 }, (_, index) => `k${index}`)
  for (const key of keys) await read(answers('x'.repeat(100)), key)
  const again = answers('again')
  for (const key of keys.toReversed()) await read(again, key)
  expect(again.mock.calls.length).toBeGreaterThan(10)
  expect(again.mock.calls.length).toBeLessThan(15)
})

it('loads at most eight results at once', async () => {
  const { read } = openCache()
  let [running, most] = [0, 0]
  const load = async () => {
    running += 1
    most = Math.max(most, running)
    await Promise.resolve()
    running -= 1
    return { result: 'x', tags: [] }
  }
  await Promise.all(Array.from({ length: 30 }, (_, index) => read(load, `k${index}`)))
  expect(most).toBe(8)
})
