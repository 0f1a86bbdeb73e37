import { hash } from 'node:crypto'
import { log } from '#lib/log.ts'
import type { Address } from '#lib/serving/addresses/address-index.ts'
import type { NextServer, Rendered } from '#lib/serving/next-server.ts'
import type { Finished, Finisher } from './finisher.ts'
import type { Made, Page } from './page.ts'

type Options = {
  render: NextServer['render']
  finish: Finisher['finish']
  find: (path: string) => Address | undefined
}

/**
 * Renders, finishes and compresses the page of a path; rejects when that fails. `last` is the page
 * that is kept there: a render of equal bytes is not finished again.
 */
export function createPageMaker({ render, finish, find }: Options) {
  return async (path: string, last: Page | undefined): Promise<Made> => {
    const rendered = await render(path)
    const { status, tags, documents, complete } = rendered
    if (status === 404) return { kind: 'missing', tags: [...tags], complete }
    if (status !== 200) throw new Error(`The render of ${path} answered ${status}`)
    const isTracked = tags.size > 0 || find(path)?.lasts === 'build'
    if (!isTracked) log.warn('page.untracked', { path })
    const source = hash('sha256', rendered.body, 'base64url')
    const bytes = last?.source === source ? last : await finishPage(path, rendered, finish)
    return {
      kind: 'page',
      page: {
        headers: bytes.headers,
        encoded: bytes.encoded,
        source,
        tags: [...tags],
        documents: [...documents],
      },
      // No event would ever make it stale, so it must not be kept.
      complete: complete && isTracked,
    }
  }
}

async function finishPage(
  path: string,
  { headers, body }: Rendered,
  finish: Finisher['finish'],
): Promise<Finished> {
  const finished = await finish({ path, headers, body })
  const modified = { 'last-modified': new Date().toUTCString() }
  return { ...finished, headers: { ...finished.headers, ...modified } }
}
