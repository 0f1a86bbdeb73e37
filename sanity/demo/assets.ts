import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SanityClient } from '@sanity/client'

/** Our own drawings, documents and video, made by tools/demo-assets/make.ts. */
const fileNames = {
  window: 'window.webp',
  meters: 'meters.webp',
  lemon: 'lemon.webp',
  breakfast: 'breakfast.webp',
  door: 'door.webp',
  desk: 'desk.webp',
  poster: 'poster.webp',
  film: 'walk.mp4',
  captions: 'walk.vtt',
  weeklyReport: 'weekly-report.pdf',
  contract: 'contract.pdf',
  kpi: 'kpi.pdf',
  nda: 'nda.pdf',
} as const

type AssetName = keyof typeof fileNames

/** The id of each asset in the lake. */
export type Assets = Readonly<Record<AssetName, string>>

const folder = join(import.meta.dirname, 'assets')

/** Uploads the assets of the demo pages; the same bytes are stored once. */
export async function uploadAssets(client: SanityClient): Promise<Assets> {
  const send = async (name: AssetName) => {
    const filename = fileNames[name]
    const kind = filename.endsWith('.webp') ? 'image' : 'file'
    const bytes = await readFile(join(folder, filename))
    return (await client.assets.upload(kind, bytes, { filename }))._id
  }
  const assets = {
    window: await send('window'),
    meters: await send('meters'),
    lemon: await send('lemon'),
    breakfast: await send('breakfast'),
    door: await send('door'),
    desk: await send('desk'),
    poster: await send('poster'),
    film: await send('film'),
    captions: await send('captions'),
    weeklyReport: await send('weeklyReport'),
    contract: await send('contract'),
    kpi: await send('kpi'),
    nda: await send('nda'),
  }
  // Marked like the documents, so that they are removed together.
  await client.mutate(Object.values(assets).map((id) => ({ patch: { id, set: { demo: true } } })))
  return assets
}

/** An image field. */
export function image(asset: string, alt: string) {
  return { _type: 'image', asset: reference(asset), alt } as const
}

/** A file field. */
export function file(asset: string) {
  return { _type: 'file', asset: reference(asset) } as const
}

function reference(_ref: string) {
  return { _type: 'reference', _ref } as const
}
