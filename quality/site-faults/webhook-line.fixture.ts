import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { OutgoingHttpHeaders } from 'node:http'
import { text } from 'node:stream/consumers'
import { ask } from './ask.fixture.ts'
import { portOf } from './ports.fixture.ts'

/** A webhook as the lake sent it. */
export type Webhook = { headers: OutgoingHttpHeaders; body: string }

/** Takes a webhook from the lake; the status is what the lake gets. */
export type Carrier = (webhook: Webhook) => Promise<number>

/** The only way of the lake's webhooks to the site. */
export type WebhookLine = {
  url: string
  setCarrier(carrier: Carrier): void
  /** Posts a webhook to the site; the status of its answer. */
  deliver: Carrier
  close(): Promise<void>
}

export async function openWebhookLine(siteUrl: string): Promise<WebhookLine> {
  const deliver: Carrier = async ({ headers, body }) => {
    const answer = await ask(siteUrl, '/api/revalidate/', { method: 'POST', headers, body })
    return answer.status
  }
  let carrier = deliver
  const server = createServer((near, answer) => {
    const { host: _host, connection: _connection, ...headers } = near.headers
    text(near)
      .then((body) => carrier({ headers, body }))
      .then((status) => answer.writeHead(status).end())
      // The site is away: the lake will try again.
      .catch(() => answer.destroy())
  })
  const port = await portOf(server)
  return {
    url: `http://127.0.0.1:${port}/`,
    setCarrier(next) {
      carrier = next
    },
    deliver,
    async close() {
      const closed = once(server.close(), 'close')
      server.closeAllConnections()
      await closed
    },
  }
}

/** Answers as if it had delivered, and loses the webhook. */
export const lose: Carrier = async () => 200

/** The webhook signed with `secret` at `time` (ms since 1970), as Sanity signs. */
export function signed({ headers, body }: Webhook, secret: string, time: number): Webhook {
  const signature = createHmac('sha256', secret).update(`${time}.${body}`).digest('base64url')
  return {
    headers: { ...headers, 'sanity-webhook-signature': `t=${time},v1=${signature}` },
    body,
  }
}
