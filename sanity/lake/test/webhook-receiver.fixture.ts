import { createServer, type IncomingHttpHeaders } from 'node:http'
import { onTestFinished } from 'vitest'

export type Received = { body: string; headers: IncomingHttpHeaders }

/** A real receiver that answers with the given statuses in turn, then 200. */
export async function openReceiver(
  ...statuses: number[]
): Promise<{ received: Received[]; url: string }> {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    received.push({ body, headers: request.headers })
    response.writeHead(statuses.shift() ?? 200).end()
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => void server.close())
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not a TCP address')
  return { received, url: `http://127.0.0.1:${address.port}/api/revalidate/` }
}
