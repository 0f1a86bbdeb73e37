import { createServer, type RequestListener, type Server } from 'node:http'
import { onTestFinished } from 'vitest'
import { toNetworks } from '#lib/hosts/networks.ts'
import { createAddressIndex } from './addresses/address-index.ts'
import { createApiPlaces } from './api-places.ts'
import { createLakeProxy } from './lake-proxy.ts'
import type { LakePulse } from './lake-pulse.ts'
import { createSiteServer, type SiteServerOptions } from './site-server.ts'

/** The address of a server that stops when the test ends. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not a TCP address')
  return `http://127.0.0.1:${address.port}`
}

const index = createAddressIndex(
  {
    pages: [{ href: '/blog/', title: 'Блог', hasTwin: false }],
    redirects: [{ from: '/old/', to: '/new/', permanent: true, ids: [] }],
    blogPages: 1,
  },
  { siteUrl: 'https://butler.example', files: [], gone: [] },
)

/** The pulse of a lake that never hangs. */
export const beating: LakePulse = { watch: () => () => {} }

/** The site's server before a Next and a lake that answer with `answer`. */
export async function openSite(
  answer: RequestListener,
  changed: Partial<SiteServerOptions> = {},
): Promise<string> {
  const lakeUrl = await listen(createServer(answer))
  return openSiteBefore(lakeUrl, {
    next: {
      async handle(request, response) {
        answer(request, response)
      },
      upgrade: () => Promise.reject(new Error('No upgrade')),
    },
    ...changed,
  })
}

/** The site's server before the lake at `lakeUrl`. */
export async function openSiteBefore(
  lakeUrl: string,
  changed: Partial<SiteServerOptions> = {},
): Promise<string> {
  return listen(
    createSiteServer({
      next: {
        handle: () => Promise.reject(new Error('No Next')),
        upgrade: () => Promise.reject(new Error('No Next')),
      },
      pages: {
        page: async ({ path, search }, _request, response) =>
          void response.end(`page ${path}${search}`),
        missing: async (path, _request, response) =>
          void response.writeHead(404).end(`missing ${path}`),
        unavailable: async (_request, response) => void response.writeHead(503).end(),
      },
      lake: createLakeProxy({ lakeUrl, assetsUrl: lakeUrl, pulse: beating }),
      images: { answer: async () => false },
      files: undefined,
      studio: undefined,
      form: {
        post: async (_request, response) => void response.end('form'),
        hiddenFields: (response) => void response.end('hidden fields'),
      },
      places: createApiPlaces(),
      embedded: true,
      dev: false,
      https: true,
      trustedProxies: toNetworks([]),
      draftKey: () => 'key',
      index: () => index,
      waitFor: () => undefined,
      isDraining: () => false,
      noteView: () => {},
      watch: { count: () => {}, onFailure: () => {} },
      health: async (response) => void response.end('health'),
      ...changed,
    }),
  )
}
