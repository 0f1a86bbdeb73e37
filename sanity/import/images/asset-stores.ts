import { sha1 } from '@noble/hashes/legacy.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { ClientError, type SanityClient } from '@sanity/client'
import { z } from 'zod'
import { pictureProblem } from './image-format.ts'
import type { LoadImage } from './image-source.ts'
import type { StoreFile } from './place-files.ts'
import type { StoreImage, Stores } from './place-images.ts'

type Options = {
  client: SanityClient
  load: LoadImage
  /** Path of the article whose files are stored. */
  article: string
  /** Stores nothing; a new file gets a provisional id. */
  dryRun: boolean
}

/** Stores pictures and files once: looks up the same bytes in the lake before uploading. */
export function createAssetStores(options: Options): Stores {
  return { storeImage: createImageStore(options), storeFile: createFileStore(options) }
}

function createImageStore({ client, load, article, dryRun }: Options): StoreImage {
  return async (source) => {
    const image = await load(source, article)
    if (!image.ok) return image
    const { bytes, fileName: filename, note } = image
    const problem = await pictureProblem(bytes)
    if (problem !== undefined) return { ok: false, reason: problem }
    const hash = bytesToHex(sha1(bytes))
    const stored = await findAsset(client, 'sanity.imageAsset', hash)
    if (stored !== undefined) return { ok: true, assetId: stored.id, note }
    if (dryRun) return { ok: true, assetId: `image-${hash}`, note }
    try {
      const asset = await client.assets.upload('image', new Blob([bytes]), { filename })
      return { ok: true, assetId: asset._id, note }
    } catch (error) {
      if (!(error instanceof ClientError)) throw error
      return { ok: false, reason: 'хранилище не приняло файл: это не изображение' }
    }
  }
}

function createFileStore({ client, load, article, dryRun }: Options): StoreFile {
  return async (source) => {
    const file = await load(source, article)
    if (!file.ok) return file
    const { bytes, fileName: filename } = file
    const hash = bytesToHex(sha1(bytes))
    const stored = await findAsset(client, 'sanity.fileAsset', hash)
    if (stored?.path !== undefined) return { ok: true, path: stored.path }
    if (dryRun) return { ok: true, path: `files/${hash}` }
    try {
      const asset = await client.assets.upload('file', new Blob([bytes]), { filename })
      return { ok: true, path: asset.path }
    } catch (error) {
      if (!(error instanceof ClientError)) throw error
      return { ok: false, reason: 'хранилище не приняло файл такого вида' }
    }
  }
}

const storedAsset = z.object({ id: z.string(), path: z.string().optional() })

async function findAsset(client: SanityClient, type: string, hash: string) {
  const found = storedAsset.safeParse(
    await client.fetch<unknown>('*[_type == $type && sha1hash == $hash][0]{ "id": _id, path }', {
      type,
      hash,
    }),
  )
  return found.data
}
