import { signedQuestion } from '#lib/doctor/site.ts'
import type { PublicVisits } from './proxy-findings.ts'
import { forgedSender } from './sender-findings.ts'
import type { Visitor } from './visit.ts'

/** What is asked at a public address. */
export type Asked = {
  host: string
  /** Whether the DNS knows the name with `www`. */
  hasWww: boolean
  /** Whether content is in the lake, behind the same address. */
  hasLake: boolean
  webhookSecret: string | undefined
  /** In milliseconds since 1970. */
  now: number
}

/** Asks a public address as visitors, the Studio and a stranger who lies about his address do. */
export async function visitAddress(
  { host, hasWww, hasLake, webhookSecret, now }: Asked,
  visit: Visitor,
): Promise<PublicVisits> {
  const [plain, home, signed, socket, www] = await Promise.all([
    visit(`http://${host}/`),
    visit(`https://${host}/`, { headers: { 'accept-encoding': 'br, gzip' } }),
    webhookSecret === undefined
      ? undefined
      : visit(`https://${host}/api/revalidate/`, toSigned(webhookSecret, now)),
    hasLake ? visit(`https://${host}/lake/v1/streams`, { headers: webSocket }) : undefined,
    hasWww ? visit(`https://www.${host}/`) : undefined,
  ])
  return { plain, home, signed, socket, www }
}

function toSigned(webhookSecret: string, now: number) {
  const { headers, ...question } = signedQuestion(webhookSecret, now)
  return { ...question, headers: { ...headers, 'x-forwarded-for': forgedSender } }
}

/** The start of a WebSocket (RFC 6455, section 4.1); the key is the example of the RFC. */
const webSocket = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
}
