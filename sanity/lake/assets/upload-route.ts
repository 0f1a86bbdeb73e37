import { createHash, randomBytes } from 'node:crypto'
import { requireEditor } from '#lake/auth/doors.ts'
import type { Identity } from '#lake/auth/identity.ts'
import { readImageFacts, type ImageFacts } from '#lake/assets/image-metadata.ts'
import { assetIdOf, fileNameOf, type ImageName } from '#lake/assets/image-name.ts'
import type { ImageStore } from '#lake/assets/image-store.ts'
import { parseMetadataParts } from '#lake/assets/metadata-parts.ts'
import { mimeTypes, sniffImage, type ImageType } from '#lake/assets/sniff.ts'
import { sanitizeSvg } from '#lake/assets/svg.ts'
import { refusal } from '#lake/errors.ts'
import { readBody } from '#lake/http/body.ts'
import type { Call } from '#lake/http/call.ts'
import type { JsonObject } from '#lake/json.ts'
import { commitMutations, type CommitDeps } from '#lake/mutate/commit.ts'
import type { NewDocument } from '#lake/mutate/mutation.ts'
import type { LakeDocument } from '#lake/store/document.ts'

export type UploadDeps = CommitDeps & {
  images: ImageStore
  present: (document: LakeDocument) => LakeDocument
}

const largestImage = 20 * 1024 * 1024

/**
 * `POST /assets/images/:dataset`, the raw bytes as body → `{document}`. The same bytes give the
 * same document; an upload of known bytes changes nothing.
 */
export async function uploadRoute(
  deps: UploadDeps,
  { request, search }: Call,
  identity: Identity,
): Promise<Response> {
  requireEditor(identity, 'create')
  const described = readDescription(search)
  const parts = parseMetadataParts(search)
  const sent = await readBody(request, largestImage)
  const extension = requireImage(sent)
  const bytes = extension === 'svg' ? sanitizeSvg(sent) : sent
  const facts = await deps.images.limited(() => readImageFacts(bytes, parts))
  const sha1 = createHash('sha1').update(bytes).digest('hex')
  const name: ImageName = { sha1, width: facts.width, height: facts.height, extension }
  await deps.images.save(name, bytes)

  const document = toAsset(name, facts, { ...described, size: bytes.byteLength }, deps)
  const { results } = await commitMutations(deps, {
    mutations: [{ type: 'createIfNotExists', document }],
    author: identity,
    transactionId: undefined,
    dryRun: false,
    autoGenerateArrayKeys: false,
  })
  const stored = results[0]?.document
  if (!stored) throw new Error('an upload made no document')
  return Response.json({ document: deps.present(stored) })
}

function requireImage(bytes: Buffer): ImageType {
  const type = sniffImage(bytes)
  if (type !== null) return type
  throw refusal(400, 'Not an image this lake knows: upload a PNG, JPEG, WebP, GIF, AVIF or SVG')
}

function toAsset(
  name: ImageName,
  { metadata }: ImageFacts,
  described: JsonObject,
  { projectId, dataset }: UploadDeps,
): NewDocument {
  return {
    ...described,
    _id: assetIdOf(name),
    _type: 'sanity.imageAsset',
    assetId: name.sha1,
    sha1hash: name.sha1,
    path: `images/${projectId}/${dataset}/${fileNameOf(name)}`,
    extension: name.extension,
    mimeType: mimeTypes[name.extension],
    uploadId: randomBytes(16).toString('base64url'),
    metadata,
  }
}

/** What the caller says about the image: shown to people, never used as a path. */
function readDescription(search: URLSearchParams): JsonObject {
  const text = (parameter: string) => {
    const value = search.get(parameter)
    if (value !== null && value.length > 1024) throw refusal(400, `"${parameter}" is too long`)
    return value ?? undefined
  }
  const source = { id: text('sourceId'), name: text('sourceName'), url: text('sourceUrl') }
  const fields = {
    originalFilename: text('filename'),
    title: text('title'),
    label: text('label'),
    description: text('description'),
    creditLine: text('creditLine'),
    source: source.id === undefined ? undefined : { _type: 'sanity.assetSourceData', ...source },
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
