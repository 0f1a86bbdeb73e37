import { domainToASCII } from 'node:url'
import { accept, refuse, type ContactResult } from './contact-result.ts'
import { foreignLetter } from './mixed-scripts.ts'

const localPart = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u
const domainLabel = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/
const longestEmail = 254 // RFC 5321, section 4.5.3.1.3

const notAnAddress = 'Проверьте адрес почты: нужен один адрес, например ivan@example.ru.'

/** Parses one address, also as a `mailto:` link or with the name of its owner: `Ivan <ivan@…>`. */
export function parseEmail(text: string): ContactResult {
  const address = addressIn(text)
  // Before all else: Punycode takes quadratic time.
  if (address.length > longestEmail) return refuse(notAnAddress)
  const [local = '', domain = '', ...rest] = address.split('@')
  const labels = domainToASCII(domain.toLowerCase()).split('.')
  const valid =
    rest.length === 0 &&
    localPart.test(local) &&
    // A mail program may read what begins so as encoded text (RFC 2047), with another address in it.
    !local.includes('=?') &&
    labels.length >= 2 &&
    labels.every((label) => domainLabel.test(label)) &&
    /[a-z]/.test(labels.at(-1) ?? '')
  if (!valid) return refuse(notAnAddress)
  for (const label of address.split(/[.@]/)) {
    const letter = foreignLetter(label)
    if (letter !== undefined) {
      return refuse(
        `Проверьте адрес почты: в «${label}» ${letter.title} среди букв другого алфавита.`,
      )
    }
  }
  return accept(`${local}@${domain.toLowerCase()}`)
}

/** The address in `"Petrov, Ivan" <ivan@…>`, `ivan@… <mailto:ivan@…>` or a `mailto:` link. */
function addressIn(text: string): string {
  const bare = text.replace(/^(?:"[^"]*"\s*|[^<>@,;]*|[^<>\s,;]+\s+(?=<mailto:))<([^<>]*)>$/i, '$1')
  const link = /^mailto:(?:\/\/)?(.*)$/i.exec(bare)?.[1]
  if (link === undefined) return withoutQuery(bare)
  try {
    // RFC 6068: what has a meaning in addresses is escaped.
    return decodeURIComponent(withoutQuery(link))
  } catch {
    return withoutQuery(link)
  }
}

/** `ivan@example.ru?subject=…` without the subject; a question mark before the `@` is of the name. */
function withoutQuery(address: string): string {
  const query = address.indexOf('?', address.indexOf('@') + 1)
  return query < 0 ? address : address.slice(0, query)
}
