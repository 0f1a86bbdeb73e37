import { expect, it } from 'vitest'
import { shareLinks } from './share-links.ts'

it('carries the address and the title whole', () => {
  const [telegram, vk, whatsapp] = shareLinks(
    'https://b.example/blog/a/?x=1&y',
    'Дом &\u00A0сад',
  ).map(({ href }) => new URL(href).searchParams)
  expect(telegram?.get('url')).toBe('https://b.example/blog/a/?x=1&y')
  expect(telegram?.get('text')).toBe('Дом & сад')
  expect(vk?.get('url')).toBe('https://b.example/blog/a/?x=1&y')
  expect(whatsapp?.get('text')).toBe('Дом & сад https://b.example/blog/a/?x=1&y')
})

it('leaves Russian letters readable and escapes what has a meaning', () => {
  const [telegram] = shareLinks('https://b.example/', 'Ёлка №1 & «сад»')
  expect(telegram?.href).toContain('&text=Ёлка%20%E2%84%961%20%26%20%C2%AB')
})
