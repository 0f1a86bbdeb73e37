import { defineLive } from 'next-sanity/live'
import { VisualEditing } from 'next-sanity/visual-editing'
import { DraftBar } from '#components/site/draft-bar.tsx'
import { createDraftClient } from '#lib/draft-mode/client.ts'
import type { Preview } from '#lib/draft-mode/preview.ts'
import { readEnv } from '#lib/env.ts'
import { readTokens } from '#lib/secrets.ts'

/** The additions to a page in draft mode: a bar to leave it and, for editors, live editing. */
export function DraftTools({ preview }: { preview: Preview }) {
  if (preview.kind === 'guest') return <DraftBar note="Черновик по ссылке: только эта страница." />
  return (
    <>
      <DraftBar note="Режим черновиков: посетители этого не видят." />
      <Live />
      <VisualEditing />
    </>
  )
}

/** Refreshes the page at every change. The token has the role Viewer; editors have it anyway. */
function Live() {
  const env = readEnv()
  const { apiHost, cloud, siteUrl } = env
  const { readToken } = readTokens(env)
  if (!readToken) return null
  // The browser reaches the lake only through the site.
  const client = createDraftClient(cloud ? apiHost : `${siteUrl}/lake`)
  const { SanityLive } = defineLive({
    client,
    serverToken: readToken,
    browserToken: readToken,
    strict: true,
  })
  return <SanityLive includeDrafts />
}
