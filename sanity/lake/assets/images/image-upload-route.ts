import { createHash } from 'node:crypto'
import { answerWithAsset, readDescription, type UploadDeps } from '#lake/assets/asset-document.ts'
import { readImageFacts } from '#lake/assets/metadata/image-metadata.ts'
import { assetIdOf, fileNameOf, type ImageName } from './image-name.ts'
import type { ImageStore } from './image-store.ts'
import { parseMetadataParts } from '#lake/assets/metadata/metadata-parts.ts'
import { mimeTypes, sniffImage, type ImageType } from './image-type.ts'
import { sanitizeSvg } from '#lake/assets/svg/sanitize.ts'
import { requireEditor } from '#lake/auth/identify.ts'
import type { Identity } from '#lake/auth/identity.ts'
import { refusal } from '#lake/errors.ts'
import { readBody } from '#lake/http/body.ts'
import type { Call } from '#lake/http/call.ts'

const largestImage = 20 * 1024 * 1024

/**
 * `POST /assets/images/:dataset`, the raw bytes as body → `{document}`. The same bytes give the
 * same document; an upload of known bytes changes nothing.
 */
export async function imageUploadRoute(
  deps: UploadDeps & { images: ImageStore },
  { request, search }: Call,
  identity: Identity,
): Promise<Response> {
  requireEditor(identity, 'create')
  const described = readDescription(search)
  const parts = parseMetadataParts(search)
  const sent = await readBody(request, largestImage)
  const extension = requireImage(sent)
  const bytes = extension === 'svg' ? sanitizeSvg(sent) : sent
  const { width, height, metadata } = await deps.images.limited(() =>
    readImageFacts(bytes, extension, parts),
  )
  const sha1 = createHash('sha1').update(bytes).digest('hex')
  const name: ImageName = { sha1, width, height, extension }
  await deps.images.save(name, bytes)

  return answerWithAsset(deps, identity, {
    ...described,
    _id: assetIdOf(name),
    _type: 'sanity.imageAsset',
    assetId: sha1,
    sha1hash: sha1,
    path: `images/${deps.projectId}/${deps.dataset}/${fileNameOf(name)}`,
    extension,
    mimeType: mimeTypes[extension],
    size: bytes.byteLength,
    metadata,
  })
}

function requireImage(bytes: Buffer): ImageType {
  const type = sniffImage(bytes)
  if (type !== null) return type
  throw refusal(400, 'Not an image this lake knows: upload a PNG, JPEG, WebP, GIF, AVIF or SVG')
}
