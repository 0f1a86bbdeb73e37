import { z } from 'zod'

/** How notices leave through a Telegram bot. */
export type TelegramSettings = {
  token: string
  /** A chat, group or channel that the bot may write to. */
  chatId: string
  /** Base URL of the Bot API, without a trailing slash. */
  api: string
}

/** The variables of `TelegramSettings`. */
export const telegramVariables = {
  // Without quoting: the token is a secret.
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{20,}$/, 'must be the token that @BotFather gave, such as 123456:ABC-DEF…')
    .optional(),
  TELEGRAM_CHAT_ID: z
    .string()
    .regex(/^(-?\d+|@\w{5,})$/, 'must be the number of a chat, such as -1001234567890, or @channel')
    .optional(),
  TELEGRAM_API: z
    .url({ protocol: /^https?$/, error: 'must be an absolute http(s) URL' })
    .transform((url) => url.replace(/(?<!\/)\/+$/, ''))
    .default('https://api.telegram.org'),
}

type Values = z.infer<z.ZodObject<typeof telegramVariables>>

/** The settings, if Telegram is configured, or what is missing; `wrong` as in `toMailSettings`. */
export function toTelegramSettings(
  values: Values,
  wrong: ReadonlySet<string>,
): { ok: true; telegram: TelegramSettings | undefined } | { ok: false; problem: string } {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_CHAT_ID: chatId, TELEGRAM_API: api } = values
  if (token !== undefined && chatId !== undefined) {
    return { ok: true, telegram: { token, chatId, api } }
  }
  const names = ['TELEGRAM_BOT_TOKEN', 'TELEGRAM_CHAT_ID'] as const
  const missing = names.filter((name) => values[name] === undefined && !wrong.has(name))
  if (missing.length !== 1) return { ok: true, telegram: undefined }
  return {
    ok: false,
    problem: `${missing.join()} must be set: Telegram needs TELEGRAM_BOT_TOKEN and TELEGRAM_CHAT_ID; set both of them, or none`,
  }
}
