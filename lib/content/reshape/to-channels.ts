import type { Channel } from '#lib/content/view/site.ts'
import { channels } from './to-contact-links.ts'

/** All of them while none is chosen: a form without a way to answer is of no use. */
export function toChannels(chosen: unknown): Channel[] {
  const known: unknown[] = Array.isArray(chosen) ? chosen : []
  const enabled = channels.filter((channel) => known.includes(channel))
  return enabled.length > 0 ? enabled : [...channels]
}
