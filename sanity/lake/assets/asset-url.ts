import type { LakeDocument } from '#lake/store/document.ts'

/** Asset documents are stored without `url`, so that the lake may move to another address. */
export function withoutAssetUrl(document: LakeDocument): LakeDocument {
  if (!isAsset(document)) return document
  const { url: _url, ...stored } = document
  return stored
}

/** The document as callers see it: an asset has the `url` of its bytes under `publicUrl`. */
export function withAssetUrl(document: LakeDocument, publicUrl: string): LakeDocument {
  const { path } = document
  if (!isAsset(document) || typeof path !== 'string') return document
  return { ...document, url: `${publicUrl}/${path}` }
}

function isAsset({ _type }: LakeDocument): boolean {
  return _type === 'sanity.imageAsset' || _type === 'sanity.fileAsset'
}
