import { createClient } from '@sanity/client'
import type { WorkspaceOptions } from 'sanity'
import { createStreamFetch } from './stream-fetch.ts'

type Connection = Pick<WorkspaceOptions, 'apiHost' | 'auth' | 'unstable_clientFactory'>

/**
 * How the Studio reaches the embedded lake: through the site's own origin, so that one build
 * serves any address, and without the project's subdomain, which only Sanity's cloud has.
 *
 * @param siteOrigin origin of the page the Studio runs in, such as `https://example.ru`
 */
export function lakeConnection(siteOrigin: string): Connection {
  const apiHost = `${siteOrigin}/lake`
  silenceProtocolWarning()
  // Shared by all clients: each would open its own socket.
  const streamFetch = createStreamFetch(apiHost)
  return {
    apiHost,
    auth: {
      loginMethod: 'token',
      redirectOnSingle: true,
      providers: [{ name: 'local', title: 'Почта и пароль', url: `${apiHost}/auth/login/local` }],
    },
    unstable_clientFactory: (options) =>
      createClient({ ...options, useProjectHostname: false, resolveFetch: () => streamFetch }),
  }
}

/**
 * The Studio warns about HTTP/1.1 and its six connections. The lake speaks only HTTP/1.1, and one
 * socket carries all streams. The key is that of the button "Don't show again for this session" in
 * sanity 6.16.
 */
function silenceProtocolWarning(): void {
  if (typeof sessionStorage === 'undefined') return
  sessionStorage.setItem('sanity-studio.network.check.snooze', new Date().toISOString())
}
