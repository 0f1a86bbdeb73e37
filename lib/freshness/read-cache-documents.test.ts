import { expect, it } from 'vitest'
import { createReadCache } from './read-cache.ts'
import { createRegister } from './register.ts'
import type { Render } from './render.ts'

it('names the documents of a result to every render that uses it', async () => {
  const render: Render = { tags: new Set(), documents: new Set(), complete: true }
  const cache = createReadCache({ register: createRegister(), currentRender: () => render })
  const result = { list: [{ _id: 'a', author: { _id: 'b' } }], count: 2 }
  for (let times = 0; times < 2; times += 1) {
    render.documents.clear()
    await cache.read('k', async () => ({ result, tags: [] }))
    expect(render.documents).toEqual(new Set(['a', 'b']))
  }
})
