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

/**
 * How a visitor's content is read: as an anonymous visitor, which the lake of another machine allows
 * only to those who know a token (`visitorToken`).
 */
export function asVisitor(token: string | undefined) {
  return token === undefined ? {} : { token, headers: { 'x-lake-visitor': '1' } }
}

/** Who we are for the content API: for nobody without a token. */
export function usersUrl({ apiHost }: Pick<Env, 'apiHost'>): string {
  return new URL(`/v${apiVersion}/users/me`, apiHost).href
}

/** The live events of the dataset: server-sent events that anyone may follow. */
export function liveEventsUrl({ projectId, dataset, apiHost, cloud }: Env): string {
  const url = new URL(`/v${apiVersion}/data/live/events/${dataset}`, apiHost)
  if (cloud) url.hostname = `${projectId}.${url.hostname}`
  return url.href
}
