import { attachment } from '#lake/assets/content-disposition.ts'
import { hasFresh } from '#lake/assets/etag.ts'
import { assetIdOf, fileNameOf, parseImageName } from './image-name.ts'
import { variantFile, type ImageStore } from './image-store.ts'
import { mimeTypes, type ImageType, type RasterType } from './image-type.ts'
import { isIdentity, parseTransform } from './transform.ts'
import { refusal } from '#lake/errors.ts'
import type { Call } from '#lake/http/call.ts'
import type { LakeDocument } from '#lake/store/document.ts'

export type ImageDeps = {
  images: ImageStore
  store: { documents(): ReadonlyMap<string, LakeDocument> }
}

/** An SVG may use its own styles and embedded pictures; it was sanitised at upload. */
const drawingPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"

/**
 * `GET /images/:project/:dataset/:file?w=…` → the image, without a token. It may be cached for
 * a year: the name is the hash of the bytes.
 */
export async function imageRoute(
  { images, store }: ImageDeps,
  { request, search }: Call,
  file: string,
): Promise<Response> {
  const name = parseImageName(file)
  if (name === null || !store.documents().has(assetIdOf(name))) throw missing()
  const transform = parseTransform(search, request.headers.get('accept') ?? '')
  const isOriginal = isIdentity(transform)
  const variantType = transform.format ?? rasterOf(name.extension)
  const type = isOriginal ? name.extension : variantType
  const etag = `"${isOriginal ? fileNameOf(name) : variantFile(name, transform, variantType)}"`
  const headers = new Headers({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': type === 'svg' ? drawingPolicy : "default-src 'none'; sandbox",
    etag,
    ...(search.get('auto') === 'format' && { vary: 'accept' }),
  })
  if (hasFresh(request, etag)) {
    return new Response(null, { status: 304, headers })
  }
  const bytes = isOriginal
    ? await images.published(name)
    : await images.variant(name, transform, variantType)
  if (bytes === null) throw missing()
  headers.set('content-type', mimeTypes[type])
  headers.set('content-length', String(bytes.byteLength))
  const download = search.get('dl')
  if (download !== null || type === 'svg')
    headers.set('content-disposition', attachment(download || `${name.sha1}.${type}`))
  return new Response(new Uint8Array(bytes), { headers })
}

/** A transformed SVG is a raster image. */
function rasterOf(type: ImageType): RasterType {
  return type === 'svg' ? 'png' : type
}

function missing(): Error {
  return refusal(404, 'No such image')
}
