import { answerLink } from '#lib/consultations/answer-link.ts'
import { channels } from '#lib/consultations/channel.ts'
import type { Channel } from '#lib/consultations/channel.ts'

const subject = (number: number) => `Заявка № ${number}`

/** The first sentence goes through third parties, so it has no personal data. */
const firstSentence = (number: number) =>
  `Здравствуйте! Это ButlerSPB, отвечаем на вашу заявку № ${number}.`

const withText = (link: string, number: number) =>
  `${link}?text=${encodeURIComponent(firstSentence(number))}`

const links: Record<Channel, (link: string, number: number) => string> = {
  whatsapp: withText,
  telegram: withText,
  max: (link) => link,
  phone: (link) => link,
  email: (link, number) =>
    `${link}?subject=${encodeURIComponent(subject(number))}&body=${encodeURIComponent(firstSentence(number))}`,
}

/**
 * Where the concierge answers a request, with the first sentence filled in where the channel takes
 * one. Undefined for a channel that the form no longer has.
 */
export function replyLink(request: {
  number: number
  channel: string
  contact: string
}): string | undefined {
  const channel = channels.find((known) => known === request.channel)
  if (channel === undefined || request.contact === '') return undefined
  return links[channel](answerLink(channel, request.contact), request.number)
}
