import { fetchImage } from './fetch-image.ts'
import type { Fetched } from './fetch-image.ts'
import type { ImageAddress } from './image-address.ts'
import type { ImageFailures } from './image-failures.ts'
import type { ImageLine } from './image-line.ts'
import type { Image, ImageStore } from './image-store.ts'

export type Loaded = Exclude<Fetched, { kind: 'same' }> | { kind: 'unavailable' }

/**
 * Gets an image from the image API into the store, once for all who ask at once; with a copy, it
 * asks whether that is still valid. Never rejects.
 */
export type ImageLoads = (address: ImageAddress, client: string, copy?: Image) => Promise<Loaded>

type Options = {
  store: ImageStore
  line: ImageLine
  failures: ImageFailures
  /** Where images are stored: the lake, or Sanity's CDN. */
  origin: string
}

export function createImageLoads({ store, line, failures, origin }: Options): ImageLoads {
  const running = new Map<string, Promise<Loaded>>()

  async function load(address: ImageAddress, client: string, copy?: Image): Promise<Loaded> {
    const etag = copy?.headers['etag']
    const fetched = await line.wait(client, (signal) =>
      fetchImage({ ...address, origin, etag, signal }),
    )
    failures.succeeded()
    if (fetched.kind === 'same') {
      if (copy) return { kind: 'image', image: copy }
      throw new Error('The image API answered 304 to a request without conditions')
    }
    if (fetched.kind === 'image') await store.write(address.name, fetched.image)
    const isGone = fetched.kind === 'refused' && [404, 410].includes(fetched.status)
    if (isGone) store.removeAsset(address.asset)
    return fetched
  }

  return (address, client, copy) => {
    const { name } = address
    const loading =
      running.get(name) ??
      load(address, client, copy)
        .catch((error: unknown): Loaded => {
          failures.failed(name, error)
          return { kind: 'unavailable' }
        })
        .finally(() => running.delete(name))
    running.set(name, loading)
    return loading
  }
}
