import { parseArgs } from 'node:util'
import { newSecret } from '#lake/auth/secret.ts'
import { errorMessage } from '#lake/error-message.ts'
import { failed, succeeded, type CommandResult } from '#lake/cli/command-result.ts'
import { checkReceiverQuery } from './receiver-query.ts'
import type { Receivers } from './receivers.ts'

export const webhookUsage = `  lake webhook add --url U [--filter GROQ] [--projection GROQ] [--secret S]
                                                         post published changes to U; prints the id
                                                         and the signing secret
  lake webhook list                                      id, address, filter and projection of each
  lake webhook remove ID                                 remove a receiver
`

/** `lake webhook …`; null when the arguments are not understood. */
export function runWebhookCommand(
  [verb, ...args]: readonly string[],
  receivers: Receivers,
): CommandResult | null {
  if (verb === 'add') return addReceiver(args, receivers)
  const [id, ...rest] = args
  if (rest.length > 0) return null
  if (verb === 'list' && id === undefined) return listReceivers(receivers)
  return verb === 'remove' && id !== undefined ? removeReceiver(id, receivers) : null
}

const options = {
  url: { type: 'string' },
  filter: { type: 'string' },
  projection: { type: 'string' },
  secret: { type: 'string' },
} as const

function parseOptions(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values
  } catch {
    // An unknown option, a stray word, an option without its value.
    return null
  }
}

function addReceiver(args: readonly string[], receivers: Receivers): CommandResult | null {
  const values = parseOptions(args)
  if (values?.url === undefined) return null
  const { url, filter, projection, secret = newSecret('wh') } = values
  const problem =
    problemOfUrl(url) ??
    problemOfQuery('--filter', filter) ??
    problemOfQuery('--projection', projection) ??
    (secret.length < 16 ? '--secret must have 16 characters or more' : undefined)
  if (problem !== undefined) return failed(problem)
  const { id } = receivers.add({ url, filter, projection, secret })
  return succeeded(`${id}\t${secret}`)
}

function problemOfUrl(url: string): string | undefined {
  const isHttp = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
  return isHttp ? undefined : '--url must be an http or https URL'
}

function problemOfQuery(option: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  try {
    checkReceiverQuery(text)
    return undefined
  } catch (error) {
    return `${option} is not GROQ of one document: ${errorMessage(error)}`
  }
}

function listReceivers(receivers: Receivers): CommandResult {
  const lines = receivers
    .list()
    .map(({ id, url, filter = '', projection = '' }) => [id, url, filter, projection].join('\t'))
  return succeeded(...lines)
}

function removeReceiver(id: string, receivers: Receivers): CommandResult {
  return receivers.remove(id)
    ? succeeded('Removed')
    : failed('There is no such webhook: see lake webhook list')
}
