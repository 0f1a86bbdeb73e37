import { createServer, type RequestListener, type Server } from 'node:http'
import { onTestFinished } from 'vitest'
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

/** The site's server in front of a lake and a Next that answer with `answer`. */
export async function openSite(
  answer: RequestListener,
  changed: Partial<SiteServerOptions> = {},
): Promise<string> {
  return openSiteBefore(await listen(createServer(answer)), changed)
}

/** The site's server in front of the server at `lakeUrl`. */
export async function openSiteBefore(
  lakeUrl: string,
  changed: Partial<SiteServerOptions> = {},
): Promise<string> {
  return listen(
    createSiteServer({
      nextUrl: lakeUrl,
      lakeUrl,
      assetsUrl: lakeUrl,
      trustedProxies: [],
      errorPages: undefined,
      findRedirect: () => undefined,
      isDraining: () => false,
      ...changed,
    }),
  )
}
