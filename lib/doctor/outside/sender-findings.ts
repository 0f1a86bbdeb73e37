import { z } from 'zod'
import { error, type Finding } from '#lib/doctor/finding.ts'
import { isLoopbackHost } from '#lib/hosts/loopback.ts'
import { parseJson } from '#lib/json/parse-json.ts'
import type { Visit } from './visit.ts'

/** A documentation address (RFC 5737), which the signed question claims to come from. */
export const forgedSender = '198.51.100.77'

const answerSchema = z.object({ from: z.string() })

/**
 * Whether the site learns from the proxy who its visitors are: what it says of the sender of the
 * signed question, which claimed to be `forgedSender`. Pure.
 */
export function senderFindings(signed: Visit | undefined): Finding[] {
  if (!signed?.answered) return []
  const from = answerSchema.safeParse(parseJson(signed.body.toString())).data?.from
  if (from === forgedSender) {
    return [
      error(
        'The proxy passes on the address that visitors claim in X-Forwarded-For, so that nothing limits a flood of requests: let it send the address of the connection instead (nginx: proxy_set_header X-Forwarded-For $remote_addr)',
      ),
    ]
  }
  // On this machine itself, the address of the proxy may be that of its visitor.
  const isOurOwn = isLoopbackHost(signed.localAddress ?? '127.0.0.1')
  if (from === undefined || !isLoopbackHost(from) || isOurOwn) return []
  return [
    error(
      `The site takes the proxy (${from}) for its only visitor, so that all share RATE_LIMIT_PER_MINUTE: set TRUSTED_PROXIES to ${from}, and let the proxy send X-Forwarded-For`,
    ),
  ]
}
