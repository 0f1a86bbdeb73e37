import type { IncomingMessage, ServerResponse } from 'node:http'
import fresh from 'fresh'
import { LRUCache } from 'lru-cache'
import type { Register } from '#lib/freshness/register.ts'
import type { LakePulse } from '#lib/serving/lake-pulse.ts'
import { refuse } from '#lib/serving/refuse.ts'
import { noStore } from '#lib/serving/send-once.ts'
import { within } from '#lib/serving/within.ts'
import { assetOf, imageAddress } from './image-address.ts'
import type { ImageAddress } from './image-address.ts'
import { createImageFailures } from './image-failures.ts'
import { createImageLine } from './image-line.ts'
import { createImageLoads } from './image-loads.ts'
import type { Loaded } from './image-loads.ts'
import type { Image, ImageStore } from './image-store.ts'

/** Images that were asked for before, with and without the lake. */
export type ImageCache = {
  /** Answers GET or HEAD; false when the request is for nothing that is kept here. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<boolean>
}

type Options = {
  store: ImageStore
  register: Pick<Register, 'subscribe'>
  pulse: LakePulse
  /** Where images are stored: the lake, or Sanity's CDN. */
  origin: string
  /** `/images/<project>/<dataset>/` */
  folder: string
}

/** Where there is a copy, the lake has this long to say that the asset still exists. */
const checkMs = 500
/** After a check without an answer, copies are sent unchecked for this long. */
const pauseMs = 5_000

/**
 * An asset never changes, but it can be deleted, and that is a commit like any other: after each
 * event, the next request for a copy asks whether the asset still exists.
 */
export function createImageCache({ store, register, pulse, origin, folder }: Options): ImageCache {
  const load = createImageLoads({
    store,
    line: createImageLine(pulse),
    failures: createImageFailures(Date.now),
    origin,
  })
  /** What the lake has confirmed since the last event. */
  const checked = new LRUCache<string, true>({ max: 10_000 })
  let events = 0
  let uncheckedUntil = 0
  register.subscribe((_change, removed) => {
    events += 1
    checked.clear()
    for (const id of removed) {
      const asset = assetOf(id)
      if (asset) store.removeAsset(asset)
    }
  })

  const find = async (address: ImageAddress, client: string): Promise<Loaded> => {
    const before = events
    const note = (answer: Loaded) => {
      if (answer.kind === 'image' && before === events) checked.set(address.name, true)
      return answer
    }
    const copy = await store.read(address.name)
    if (copy === undefined) return note(await load(address, client))
    const known: Loaded = { kind: 'image', image: copy }
    if (checked.has(address.name) || Date.now() < uncheckedUntil) return known
    const answer = await within(load(address, client, copy), checkMs)
    if (answer !== undefined && answer.kind !== 'unavailable') return note(answer)
    uncheckedUntil = Date.now() + pauseMs
    return known
  }

  return {
    async answer(request, response) {
      const { url = '', headers } = request
      const address = imageAddress(url, headers.accept ?? '', folder)
      if (address === undefined) return false
      const found = await find(address, String(headers['x-client-address']))
      if (found.kind === 'large') return false
      if (found.kind === 'image') send(request, response, found.image)
      else if (found.kind === 'unavailable') refuse(response, 503, { 'retry-after': '5' })
      else {
        const { status, type, body } = found
        response.writeHead(status, { 'content-type': type, 'cache-control': noStore }).end(body)
      }
      return true
    },
  }
}

function send(request: IncomingMessage, response: ServerResponse, { headers, body }: Image): void {
  if (fresh(request.headers, headers)) {
    const { 'content-type': _type, ...kept } = headers
    response.writeHead(304, kept).end()
    return
  }
  response.writeHead(200, { ...headers, 'content-length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}
