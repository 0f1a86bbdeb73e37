import { createHash } from 'node:crypto'
import { lookup } from 'node:dns/promises'
import { ClientError, type SanityClient } from '@sanity/client'
import { createImageLoader } from './image-loader.ts'
import type { StoreImage } from './place-images.ts'

type Options = {
  client: SanityClient
  assetsDir?: string | undefined
  /** Stores nothing; an image that is not there yet gets a provisional id. */
  dryRun: boolean
  fetch?: typeof fetch
}

/** Stores each image once: the lake is asked for the same bytes before they are sent. */
export function createImageStore({
  client,
  assetsDir,
  dryRun,
  fetch: fetcher = fetch,
}: Options): StoreImage {
  const load = createImageLoader(assetsDir, {
    fetch: fetcher,
    lookup: (hostname) => lookup(hostname, { all: true }),
  })
  return async (source) => {
    const image = await load(source)
    if (!image.ok) return image
    const sha1 = createHash('sha1').update(image.bytes).digest('hex')
    const assetId = await client.fetch<unknown>(
      '*[_type == "sanity.imageAsset" && sha1hash == $sha1][0]._id',
      { sha1 },
    )
    if (typeof assetId === 'string') return { ok: true, assetId }
    if (dryRun) return { ok: true, assetId: `image-${sha1}` }
    try {
      const asset = await client.assets.upload('image', Buffer.from(image.bytes), {
        filename: image.fileName,
      })
      return { ok: true, assetId: asset._id }
    } catch (error) {
      if (!(error instanceof ClientError)) throw error
      return { ok: false, reason: 'хранилище не приняло файл: это не изображение' }
    }
  }
}
