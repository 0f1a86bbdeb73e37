import { createServer, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import { z } from 'zod'

/** A call of the Bot API as it arrived. */
type Call = { path: string; body: Record<string, unknown> }

const bodySchema = z.record(z.string(), z.unknown())

/** A local stand-in for the Bot API. It answers as `answer` says, until that is changed. */
export async function openTelegramServer() {
  const calls: Call[] = []
  let answer: (response: ServerResponse) => void = accept
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      calls.push({ path: request.url ?? '', body: bodySchema.parse(JSON.parse(body)) })
      answer(response)
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not a TCP address')
  return {
    api: `http://127.0.0.1:${address.port}`,
    calls,
    answerWith(next: (response: ServerResponse) => void) {
      answer = next
    },
  }
}

/** The answer to a message that was sent. */
export function accept(response: ServerResponse): void {
  response.end(JSON.stringify({ ok: true, result: { message_id: 1 } }))
}

/** An answer with an error, as the Bot API gives it. */
export function refuse(status: number, parameters?: { retry_after: number }) {
  return (response: ServerResponse): void => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(
      JSON.stringify({ ok: false, error_code: status, description: 'refused', parameters }),
    )
  }
}
