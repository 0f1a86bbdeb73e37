import { encode } from '#lib/serving/finish/compress.ts'
import type { Encoded } from '#lib/serving/finish/compress.ts'
import type { KeptPages } from './kept-pages.ts'

/** Compresses pages thoroughly that were compressed quickly because somebody waited for them. */
export type Recompression = {
  /** To be called when a page was kept: the work begins when no page has come for a while. */
  postpone(): void
  close(): void
}

type Options = {
  kept: Pick<KeptPages, 'quick' | 'pageOf' | 'recompress'>
  compress?: (body: Buffer, type: string) => Promise<Encoded>
}

/** What changes again soon is not worth the work. */
const quietMs = 10_000

const thoroughly = (body: Buffer, type: string) => encode(body, { type, effort: 'thorough' })

export function createRecompression({ kept, compress = thoroughly }: Options): Recompression {
  let isClosed = false
  let postponed = 0

  /** One page at a time, until it is postponed. */
  const run = async () => {
    const began = postponed
    for (const path of kept.quick()) {
      if (isClosed || postponed !== began) return
      const page = kept.pageOf(path)
      if (page === undefined) continue
      const { headers, encoded } = page
      kept.recompress(path, await compress(encoded.identity, headers['content-type'] ?? ''))
    }
  }
  const start = () => void run()
  let timer = setTimeout(start, quietMs)

  return {
    postpone() {
      postponed += 1
      clearTimeout(timer)
      timer = setTimeout(start, quietMs)
    },
    close() {
      isClosed = true
      clearTimeout(timer)
    },
  }
}
