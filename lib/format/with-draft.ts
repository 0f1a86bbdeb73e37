import { queryText } from './query-text.ts'

/**
 * The address of a conversation with a text already written. WhatsApp, Telegram and mail take one
 * (https://faq.whatsapp.com/5913398998672934,
 * https://core.telegram.org/api/links#public-username-links); other addresses come back as they
 * are. A text that was there is replaced.
 */
export function withDraft(href: string, text: string): string {
  const name = parameterOf(href)
  if (name === undefined) return href
  const [address = href] = href.split('?')
  return text ? `${address}?${name}=${queryText(text)}` : address
}

function parameterOf(href: string): string | undefined {
  if (/^https:\/\/(?:wa|t)\.me\//.test(href)) return 'text'
  return href.startsWith('mailto:') ? 'body' : undefined
}
