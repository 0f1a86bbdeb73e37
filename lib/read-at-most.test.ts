import { describe, expect, it } from 'vitest'
import { readAtMost } from './read-at-most.ts'

const url = 'http://localhost/'

/** A body without Content-Length that counts the chunks read from it. */
function endless(): { request: Request; taken: () => number } {
  let taken = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken += 1024
      controller.enqueue(new Uint8Array(1024))
    },
  })
  const init = { method: 'POST', body, duplex: 'half' }
  return { request: new Request(url, init), taken: () => taken }
}

describe('a body', () => {
  it('is read whole when it is short enough', async () => {
    const request = new Request(url, { method: 'POST', body: 'заявка' })
    expect((await readAtMost(request, 12))?.toString()).toBe('заявка')
  })

  it('is refused one byte beyond the limit', async () => {
    const request = new Request(url, { method: 'POST', body: 'заявка!' })
    expect(await readAtMost(request, 12)).toBeUndefined()
  })

  it('without an end or a length is abandoned at the limit', async () => {
    const { request, taken } = endless()
    expect(await readAtMost(request, 10 * 1024)).toBeUndefined()
    expect(taken()).toBeLessThan(20 * 1024)
  })

  it('with a Content-Length above the limit is not read at all', async () => {
    const { request, taken } = endless()
    request.headers.set('content-length', '999999')
    expect(await readAtMost(request, 10 * 1024)).toBeUndefined()
    expect(taken()).toBeLessThanOrEqual(1024)
  })

  it('whose sender leaves before its end is like one that is too long', async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new Uint8Array(5))
        controller.error(new Error('aborted'))
      },
    })
    const request = { headers: new Headers(), body }
    expect(await readAtMost(request, 10)).toBeUndefined()
  })

  it('that is missing is empty', async () => {
    expect((await readAtMost(new Request(url), 10))?.byteLength).toBe(0)
  })
})
