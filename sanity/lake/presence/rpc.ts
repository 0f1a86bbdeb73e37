import { isRecord } from '@butlerspb/json/is-record.ts'
import type { JsonObject } from '#lake/json.ts'

/** A JSON-RPC 2.0 request (https://www.jsonrpc.org/specification), as `@sanity/bifur-client` sends it. */
export type RpcRequest = { id: string; method: string; params: JsonObject }

/** Null for anything else. */
export function parseRpcRequest(text: string): RpcRequest | null {
  let message: unknown
  try {
    message = JSON.parse(text)
  } catch {
    return null
  }
  if (!isRecord(message) || message['jsonrpc'] !== '2.0') return null
  const { id, method, params = {} } = message
  if (typeof id !== 'string' || typeof method !== 'string' || !isRecord(params)) return null
  return { id, method, params }
}

/** Codes of bifur-client (4001) and of JSON-RPC itself. */
export const rpcErrors = {
  unauthorized: { code: 4001, message: 'Unauthorized' },
  methodNotFound: { code: -32601, message: 'Method not found' },
  invalidParams: { code: -32602, message: 'Invalid params' },
} as const
