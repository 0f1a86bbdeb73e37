import { apiVersion } from './api-version.ts'
import type { Env } from './env.ts'

/** The options of every client of the content API: how to reach the lake, or Sanity's cloud. */
export function contentApi({ projectId, dataset, apiHost, cloud }: Env) {
  return {
    projectId,
    dataset,
    apiVersion,
    apiHost,
    // The lake has one host for all projects; the cloud has one for each.
    useProjectHostname: cloud,
    useCdn: false,
  }
}
