import { accept, refuse, type ContactResult } from './contact-result.ts'
import { foreignLetter } from './mixed-scripts.ts'

// https://core.telegram.org/api/links#public-username-links: three hosts, a name before t.me too,
// and tg: links. Parameters and fragments do not change who is meant. The web client has its own.
const links = [
  /^(?:https?:\/\/)?(?:www\.)?(?:t|telegram)\.(?:me|dog)\/@?([^/?#]*)\/?(?:[?#].*)?$/i,
  /^(?:https?:\/\/)?(?!www\.)([^./]+)\.t\.me\/?(?:[?#].*)?$/i,
  /^(?:https?:\/\/)?web\.telegram\.org\/\w+\/#@(.+)$/i,
  /^tg:(?:\/\/)?resolve\?domain=([^&]*)(?:&.*)?$/i,
]

/** First parts of links that lead to no person. */
const noPerson =
  /^(?:joinchat|addlist|addstickers|addemoji|addtheme|share|proxy|socks|login|invoice|giftcode|setlanguage|confirmphone|boost|contact|stars_topup)$/i

/**
 * Parses a name in Telegram or a link to the profile. New names have five characters at least; the
 * shorter ones of four are sold on Fragment, so people have them.
 */
export function parseTelegramName(text: string): ContactResult {
  const link = text.replace(/^\p{L}[\p{L}\s]{0,60},?\s(?=https?:\/\/)/u, '')
  const linked = links.map((form) => form.exec(link)?.[1]).find((found) => found !== undefined)
  const name = linked ?? withoutCall(text)
  const isPerson = linked === undefined || !noPerson.test(linked)
  if (isPerson && /^[A-Za-z][A-Za-z0-9_]{3,31}$/.test(name)) return accept(`@${name}`)
  const letter = foreignLetter(name)
  if (letter !== undefined) {
    return refuse(`В имени ${letter.title}: имя в Telegram пишется только латиницей.`)
  }
  return refuse(
    'Укажите имя в Telegram латиницей, например @ivanov_spb, или телефон с кодом страны.',
  )
}

/** The name in Telegram beside the one by which somebody is called: «Иван, @ivanov». */
function withoutCall(text: string): string {
  return (
    /^(?:\p{L}[\p{L}\s]{0,60},?\s)?@(?<name>[^\s@]+)(?:\s\([\p{L}\s]{1,60}\))?$/u.exec(text)
      ?.groups?.['name'] ?? text
  )
}
