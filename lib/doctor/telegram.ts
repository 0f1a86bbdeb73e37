import { z } from 'zod'
import type { TelegramSettings } from '#lib/env/telegram.ts'
import { parseJson } from '#lib/json/parse-json.ts'
import { reasonOf } from './content-api.ts'
import { error, type Finding } from './finding.ts'

const limitMs = 5_000

const answerSchema = z.object({ ok: z.boolean(), description: z.string().optional() })

/**
 * Whether the Bot API knows our bot and the bot its chat; nothing is sent. `date` is that of the
 * answer. The addresses contain the token, so no finding has them.
 */
export async function telegramFindings(
  { token, chatId, api }: TelegramSettings,
  fetcher: typeof fetch,
): Promise<{ findings: Finding[]; date: string | null }> {
  const ask = async (method: string) => {
    const signal = AbortSignal.timeout(limitMs)
    const response = await fetcher(`${api}/bot${token}/${method}`, { redirect: 'error', signal })
    const answer = answerSchema.safeParse(parseJson(await response.text())).data
    return { status: response.status, date: response.headers.get('date'), answer }
  }
  try {
    const [me, chat] = await Promise.all([
      ask('getMe'),
      ask(`getChat?chat_id=${encodeURIComponent(chatId)}`),
    ])
    return { findings: answerFindings(me, chat), date: me.date }
  } catch (cause) {
    const message = `Telegram does not answer (${reasonOf(cause)}): check the network, or set TELEGRAM_API to a server that this machine reaches`
    return { findings: [error(message)], date: null }
  }
}

type Reply = { status: number; answer: z.infer<typeof answerSchema> | undefined }

/** Pure. */
export function answerFindings(me: Reply, chat: Reply): Finding[] {
  if (me.answer === undefined) {
    return [
      error(
        `Something else than Telegram answers (status ${me.status}): check TELEGRAM_API and the network`,
      ),
    ]
  }
  if (!me.answer.ok) {
    return [
      error(
        `Telegram refuses the bot (${me.status}): set TELEGRAM_BOT_TOKEN to the token that @BotFather shows`,
      ),
    ]
  }
  if (chat.answer?.ok === false) {
    return [
      error(
        `The bot does not see the chat of TELEGRAM_CHAT_ID (${chat.status}): add it to the chat, or write to it first`,
      ),
    ]
  }
  return []
}
