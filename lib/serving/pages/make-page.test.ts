import { expect, it } from 'vitest'
import type { Rendered } from '#lib/serving/next-server.ts'
import { finishHere } from './finisher.fixture.ts'
import { createPageMaker } from './make-page.ts'
import type { Made, Page } from './page.ts'

/** A page whose renders show `world.text`. */
function open() {
  const world = { text: 'first', tags: ['a'], finished: 0 }
  const render = async (): Promise<Rendered> => ({
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: Buffer.from(`<p>${world.text}</p>`),
    tags: new Set(world.tags),
    documents: new Set(['article']),
    complete: true,
  })
  const make = createPageMaker({
    render,
    async finish(answer) {
      world.finished += 1
      return finishHere(answer)
    },
    find: () => undefined,
  })
  return { world, make: async (last?: Page) => pageOf(await make('/a/', last)) }
}

function pageOf(made: Made): Page {
  if (made.kind !== 'page') throw new Error(made.kind)
  return made.page
}

it('a render of equal bytes is not finished again, but has its own tags', async () => {
  const { world, make } = open()
  const first = await make()
  world.tags = ['b']
  const second = await make(first)
  expect(second).toEqual({ ...first, tags: ['b'] })
  expect(second.encoded).toBe(first.encoded)
  expect(world.finished).toBe(1)
})

it('a render of other bytes is finished', async () => {
  const { world, make } = open()
  const first = await make()
  world.text = 'second'
  const second = await make(first)
  expect(second.encoded.identity.toString()).toContain('second')
  expect(second.encoded.etag).not.toBe(first.encoded.etag)
  expect(world.finished).toBe(2)
})
