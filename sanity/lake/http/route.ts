import type { Call } from './call.ts'

/** Path parameters of a pattern such as `/data/doc/:dataset/:ids`, still percent-encoded. */
export type Groups = Record<string, string | undefined>

type Handler = (call: Call, groups: Groups) => Response | Promise<Response>

/** One line of the lake's route table. */
export type Route = { methods: readonly string[]; pattern: URLPattern; handle: Handler }

/** `methods` are separated by spaces; HEAD comes with GET. */
export function route(methods: string, pathname: string, handle: Handler): Route {
  return { methods: methods.split(' '), pattern: new URLPattern({ pathname }), handle }
}
