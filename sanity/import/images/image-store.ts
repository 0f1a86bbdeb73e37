import { sha1 } from '@noble/hashes/legacy.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { ClientError, type SanityClient } from '@sanity/client'
import type { LoadImage } from './image-source.ts'
import type { StoreImage } from './place-images.ts'

type Options = {
  client: SanityClient
  load: LoadImage
  /** Stores nothing; a new image gets a provisional id. */
  dryRun: boolean
}

/** Stores each image once: looks up the same bytes in the lake before uploading. */
export function createImageStore({ client, load, dryRun }: Options): StoreImage {
  return async (source) => {
    const image = await load(source)
    if (!image.ok) return image
    const hash = bytesToHex(sha1(image.bytes))
    const assetId = await client.fetch<unknown>(
      '*[_type == "sanity.imageAsset" && sha1hash == $hash][0]._id',
      { hash },
    )
    if (typeof assetId === 'string') return { ok: true, assetId }
    if (dryRun) return { ok: true, assetId: `image-${hash}` }
    try {
      const asset = await client.assets.upload('image', new Blob([image.bytes]), {
        filename: image.fileName,
      })
      return { ok: true, assetId: asset._id }
    } catch (error) {
      if (!(error instanceof ClientError)) throw error
      return { ok: false, reason: 'хранилище не приняло файл: это не изображение' }
    }
  }
}
