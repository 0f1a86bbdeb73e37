import type { Channel, Site } from '#lib/content/view/site.ts'
import { firstWords } from '#lib/format/first-words.ts'
import type { Subject } from '#lib/format/first-words.ts'
import { withDraft } from '#lib/format/with-draft.ts'

/**
 * Where a visitor of a page can talk to a person at once: messengers, with a first message that
 * names the page, and the telephone. In the order of the settings.
 */
export function conversationsOn(
  subject: Subject,
  { contactLinks, greeting = '' }: Pick<Site, 'contactLinks' | 'greeting'>,
): { channel: Channel; href: string }[] {
  const words = firstWords(greeting, subject)
  return contactLinks
    .filter(({ channel }) => channel !== 'email')
    .map(({ channel, href }) => ({ channel, href: withDraft(href, words) }))
}
