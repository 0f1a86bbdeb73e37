import { log } from '#lib/log.ts'
import type { Address } from '#lib/serving/addresses/address-index.ts'
import { encode } from '#lib/serving/finish/compress.ts'
import type { NextServer } from '#lib/serving/next-server.ts'
import { finishAnswer } from './finish-answer.ts'
import type { Finish } from './finish-answer.ts'
import type { Made } from './page.ts'

type Options = {
  render: NextServer['render']
  finish: Finish
  find: (path: string) => Address | undefined
}

/** Renders, finishes and compresses the page of a path; rejects when that fails. */
export function createPageMaker({ render, finish, find }: Options) {
  return async (path: string): Promise<Made> => {
    const { status, headers, body, tags, complete } = await render(path)
    if (status === 404) return { kind: 'missing', tags: [...tags], complete }
    if (status !== 200) throw new Error(`The render of ${path} answered ${status}`)
    const finished = finishAnswer(path, { headers, body }, finish)
    const isTracked = tags.size > 0 || find(path)?.lasts === 'build'
    if (!isTracked) log.warn('page.untracked', { path })
    return {
      kind: 'page',
      page: {
        headers: { ...finished.headers, 'last-modified': new Date().toUTCString() },
        encoded: await encode(finished.body),
        tags: [...tags],
      },
      // No event would ever make it stale, so it must not be kept.
      complete: complete && isTracked,
    }
  }
}
