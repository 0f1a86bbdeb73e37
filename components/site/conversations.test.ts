import { expect, it } from 'vitest'
import { conversationsOn } from './conversations.ts'

const contactLinks = [
  { channel: 'whatsapp' as const, href: 'https://wa.me/7812?text=Добрый%20день' },
  { channel: 'max' as const, href: 'https://max.ru/u/butler' },
  { channel: 'phone' as const, href: 'tel:+7812' },
  { channel: 'email' as const, href: 'mailto:a@b.ru' },
]

it('a conversation begins with the page it begins on', () => {
  const subject = { path: '/services/remont/', title: 'Ремонт & сад' }
  const [whatsapp] = conversationsOn(subject, { contactLinks, greeting: 'Добрый день.' })
  expect(new URL(whatsapp?.href ?? '').searchParams.get('text')).toBe(
    'Добрый день. Интересует услуга «Ремонт & сад».',
  )
})

it('is with a person at once: a letter is not', () => {
  const conversations = conversationsOn({ path: '/' }, { contactLinks })
  expect(conversations.map(({ channel }) => channel)).toEqual(['whatsapp', 'max', 'phone'])
})
