import { Agent, request } from 'node:http'
import type { IncomingMessage } from 'node:http'

export type Answer = {
  status: number
  headers: Record<string, string>
  body: Buffer
}

const agent = new Agent({ keepAlive: true })

/** One GET over a connection that stays open; redirects are not followed, the body not decoded. */
export function get(url: string, encoding = 'identity'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { agent, headers: { 'accept-encoding': encoding } }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.once('error', reject)
      answer.once('end', () => {
        resolve({
          status: answer.statusCode ?? 0,
          headers: headersOf(answer),
          body: Buffer.concat(parts),
        })
      })
    })
    outgoing.once('error', reject)
    outgoing.end()
  })
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    found[name] = Array.isArray(value) ? value.join(', ') : (value ?? '')
  }
  return found
}
