import { z } from 'zod'
import type { TelegramSettings } from '#lib/env/telegram.ts'
import { parseJson } from '#lib/json/parse-json.ts'
import { readAtMost } from '#lib/read-at-most.ts'
import { DeliveryFailure } from './delivery-failure.ts'
import type { OutboxChannel } from './message.ts'

/** Telegram's limit for one message, in UTF-16 code units (Bot API, sendMessage). */
const longestText = 4096

/** Far more than the Bot API says of one message. */
const longestAnswer = 64 * 1024

const answerSchema = z.object({
  ok: z.boolean().optional(),
  parameters: z.object({ retry_after: z.number().nonnegative() }).optional(),
})

/**
 * Writes notices into the chat of the office, as plain text. The URL of the Bot API contains the
 * token, so no failure carries the URL, or the error of `fetch`. A 200 that is no JSON is
 * somebody else's, as of a sign-in page in between, and not delivered. A bot that was removed from its chat (403) is a final failure.
 */
export function createTelegramChannel({ token, chatId, api }: TelegramSettings): OutboxChannel {
  return {
    timeoutMs: 20_000,
    async send({ to, text }, { signal }) {
      if (to.kind !== 'office' && to.kind !== 'owner') {
        throw new DeliveryFailure('Telegram is for the office', { isFinal: true })
      }
      const body = {
        chat_id: chatId,
        text: shorten(text),
        link_preview_options: { is_disabled: true },
      }
      const response = await post(`${api}/bot${token}/sendMessage`, body, signal)
      const { status } = response
      const answer = await readAnswer(response)
      if (response.ok && answer !== undefined && answer.ok !== false) return
      const seconds = status === 429 ? answer?.parameters?.retry_after : undefined
      throw new DeliveryFailure(`Telegram answered ${status}${answer ? '' : ', unreadably'}`, {
        isFinal: status === 403 && answer !== undefined,
        retryAfterMs: seconds === undefined ? undefined : seconds * 1_000,
      })
    },
  }
}

type Answer = z.infer<typeof answerSchema>

async function post(url: string, body: unknown, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal,
    })
  } catch (error) {
    throw new DeliveryFailure(`Telegram did not answer (${codeOf(error)})`)
  }
}

/** Undefined for an answer that is not the Bot API's: of a proxy or a sign-in page in between. */
async function readAnswer(response: Response): Promise<Answer | undefined> {
  const body = await readAtMost(response, longestAnswer)
  return answerSchema.safeParse(parseJson(String(body) || '{}')).data
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { cause } = error
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.name
}

function shorten(text: string): string {
  if (text.length <= longestText) return text
  // Not through the middle of a surrogate pair.
  return `${text.slice(0, longestText - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
