import { createClient } from '@sanity/client'
import type { SanityClient } from '@sanity/client'
import { readEnv } from '#lib/env.ts'

let client: SanityClient | undefined

/** Reads the content lake, or Sanity's cloud, as an anonymous visitor: published documents only. */
export function getClient(): SanityClient {
  if (client) return client
  const { projectId, dataset, apiHost, cloud } = readEnv()
  client = createClient({
    projectId,
    dataset,
    apiVersion: '2025-02-19',
    apiHost,
    // The lake has one host for all projects; the cloud has one for each.
    useProjectHostname: cloud,
    useCdn: false,
    perspective: 'published',
  })
  return client
}
