import type { UploadDeps } from './asset-document.ts'
import { fileRoute } from './files/file-route.ts'
import type { FileStore } from './files/file-store.ts'
import { fileUploadRoute } from './files/file-upload-route.ts'
import { imageRoute } from './images/image-route.ts'
import type { ImageStore } from './images/image-store.ts'
import { imageUploadRoute } from './images/image-upload-route.ts'
import { identify } from '#lake/auth/identify.ts'
import type { Tokens } from '#lake/auth/tokens.ts'
import { requireDataset } from '#lake/http/require-dataset.ts'
import { route, type Groups, type Route } from '#lake/http/route.ts'

export type AssetDeps = UploadDeps & { images: ImageStore; files: FileStore; tokens: Tokens }

/** Uploads need an editor; images and files are public. */
export function assetRoutes(deps: AssetDeps): Route[] {
  const inDataset = (groups: Groups) => requireDataset(groups, deps.dataset)
  return [
    route('POST', '/assets/images/:dataset', (call, groups) => {
      inDataset(groups)
      return imageUploadRoute(deps, call, identify(call.request, deps.tokens))
    }),
    route('POST', '/assets/files/:dataset', (call, groups) => {
      inDataset(groups)
      return fileUploadRoute(deps, call, identify(call.request, deps.tokens))
    }),
    route('GET', '/images/:project/:dataset/:file{/:vanity}?', (call, groups) => {
      inDataset(groups)
      return imageRoute(deps, call, groups['file'] ?? '')
    }),
    route('GET', '/files/:project/:dataset/:file{/:vanity}?', (call, groups) => {
      inDataset(groups)
      return fileRoute(deps, call, groups['file'] ?? '')
    }),
  ]
}
