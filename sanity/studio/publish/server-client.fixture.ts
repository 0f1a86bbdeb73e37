import { createServer, type RequestListener } from 'node:http'
import { createClient, type SanityClient } from '@sanity/client'
import { onTestFinished } from 'vitest'

/** A client of a server that answers as `listener` does. `timeout` is in milliseconds. */
export async function clientOf(listener: RequestListener, timeout = 20_000): Promise<SanityClient> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return createClient({
    projectId: 'butlerspb',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: `http://127.0.0.1:${port}`,
    useProjectHostname: false,
    useCdn: false,
    timeout,
  })
}

/** A client of a server that gives every request this response. */
export function clientThatGets(
  status: number,
  body: string,
  type = 'application/json',
): Promise<SanityClient> {
  return clientOf((_, response) => {
    response.writeHead(status, { 'content-type': type }).end(body)
  })
}
