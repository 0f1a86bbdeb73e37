import type { Env } from '#lib/env.ts'
import { parseJson } from '#lib/json/parse-json.ts'

/** An answer of Sanity's HTTP API, or why there is none. */
export type Answer =
  | { reached: true; status: number; date: string | null; body: unknown }
  | { reached: false; reason: string }

type Request = {
  token?: string | undefined
  origin?: string | undefined
  /** Asks the global API, the only one that knows about webhooks. */
  global?: boolean
  /** Posts it as JSON. */
  body?: unknown
}

/** Requests a path of the API, such as `users/me`. Network errors do not throw. */
export type ContentApi = (path: string, request?: Request) => Promise<Answer>

const timeoutMs = 10_000
const maxBytes = 4 * 1024 * 1024

/** The API that `env` names: the lake at its address, or the cloud at the project's host. */
export function createContentApi(env: Env, fetcher: typeof fetch): ContentApi {
  const host = new URL(env.apiHost)
  const own = env.cloud ? `${host.protocol}//${env.projectId}.${host.host}` : host.origin
  return async (path, { token, origin, global = false, body } = {}) => {
    try {
      const response = await fetcher(`${global ? host.origin : own}/v2025-08-04/${path}`, {
        ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
        headers: {
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(origin === undefined ? {} : { origin }),
        },
        signal: AbortSignal.timeout(timeoutMs),
      })
      const { status, headers } = response
      return { reached: true, status, date: headers.get('date'), body: await readJson(response) }
    } catch (error) {
      return { reached: false, reason: reasonOf(error) }
    }
  }
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text()
  // Of an HTML error page of a proxy, for example, the status says enough.
  return text.length > maxBytes ? undefined : parseJson(text)
}

/** Why a request had no answer; fetch puts the reason into `cause`. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  if (cause instanceof Error && 'code' in cause) return String(cause.code)
  return error.name === 'TimeoutError' ? 'no answer in time' : error.message
}
