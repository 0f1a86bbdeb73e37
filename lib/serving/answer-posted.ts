import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Posted } from '#lib/read-at-most.ts'

/** Lets a handler that knows the web's terms answer a request of Node's server. */
export async function answerPosted(
  request: IncomingMessage,
  response: ServerResponse,
  handle: (posted: Posted) => Promise<Response>,
): Promise<void> {
  const answer = await handle(toPosted(request))
  // A cookie is a header of its own.
  for (const [name, value] of answer.headers) response.appendHeader(name, value)
  response.writeHead(answer.status)
  response.end(Buffer.from(await answer.arrayBuffer()))
}

function toPosted(request: IncomingMessage): Posted {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value)
  }
  // A body that is refused half-way leaves its connection open for the answer.
  return { headers, body: request.iterator({ destroyOnReturn: false }) }
}
