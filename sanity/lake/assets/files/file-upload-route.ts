import { answerWithAsset, readDescription, type UploadDeps } from '#lake/assets/asset-document.ts'
import { fileAssetIdOf, storedNameOf } from './file-name.ts'
import type { FileStore } from './file-store.ts'
import { toExtension, toFileType } from './file-type.ts'
import { requireEditor } from '#lake/auth/identify.ts'
import type { Identity } from '#lake/auth/identity.ts'
import { readChunks } from '#lake/http/body.ts'
import type { Call } from '#lake/http/call.ts'

const largestFile = 256 * 1024 * 1024

/**
 * `POST /assets/files/:dataset`, the raw bytes as body → `{document}`. The same bytes under the
 * same extension give the same document; an upload of known bytes changes nothing.
 */
export async function fileUploadRoute(
  deps: UploadDeps & { files: FileStore },
  { request, search }: Call,
  identity: Identity,
): Promise<Response> {
  requireEditor(identity, 'create')
  const described = readDescription(search)
  const { name, size, head } = await deps.files.receive(readChunks(request, largestFile), (head) =>
    toExtension(described.originalFilename, head),
  )
  return answerWithAsset(deps, identity, {
    ...described,
    _id: fileAssetIdOf(name),
    _type: 'sanity.fileAsset',
    assetId: name.sha1,
    sha1hash: name.sha1,
    path: `files/${deps.projectId}/${deps.dataset}/${storedNameOf(name)}`,
    extension: name.extension,
    mimeType: toFileType(name.extension, head).mimeType.replace(/;.*/, ''),
    size,
  })
}
