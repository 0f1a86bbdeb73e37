import { queryText } from './query-text.ts'
import { withoutTies } from './typography.ts'

/**
 * Addresses for sharing a page: plain links, so that a network gets no data about visitors who do not
 * use them (https://core.telegram.org/widgets/share, https://dev.vk.com/ru/widgets/share,
 * https://faq.whatsapp.com/5913398998672934).
 */
export function shareLinks(url: string, title: string): { name: string; href: string }[] {
  const text = queryText(withoutTies(title))
  const page = encodeURIComponent(url)
  return [
    { name: 'Telegram', href: `https://t.me/share/url?url=${page}&text=${text}` },
    { name: 'ВКонтакте', href: `https://vk.com/share.php?url=${page}&title=${text}` },
    { name: 'WhatsApp', href: `https://wa.me/?text=${text}%20${page}` },
  ]
}
