import { createClient, type SanityClient } from '@sanity/client'

/** An editor's client of a lake, that sees drafts and published documents as they are stored. */
export function editorOf(apiHost: string, token: string): SanityClient {
  return createClient({
    projectId: 'butlerspb',
    dataset: 'production',
    apiVersion: '2025-02-19',
    useProjectHostname: false,
    useCdn: false,
    perspective: 'raw',
    apiHost,
    token,
  })
}
