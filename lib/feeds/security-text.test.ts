import { expect, it } from 'vitest'
import { securityText } from './security-text.ts'

const site = { siteUrl: 'https://butler.example', now: Date.parse('2026-11-29T12:34:56Z') }

it('names the contact, half a year of validity, the languages and its own address', () => {
  expect(securityText({ contacts: { email: 'hello@butler.example' } }, site)).toBe(
    [
      'Contact: mailto:hello@butler.example',
      'Expires: 2027-05-28T00:00:00.000Z',
      'Preferred-Languages: ru, en',
      'Canonical: https://butler.example/.well-known/security.txt',
      '',
    ].join('\n'),
  )
})

it('names the form of the site while the settings have no e-mail address', () => {
  expect(securityText({ contacts: {} }, site)).toContain(
    'Contact: https://butler.example/consultation/\n',
  )
})

it('lets no e-mail address begin another line', () => {
  const text = securityText({ contacts: { email: 'a@b.example\nContact: x' } }, site)
  expect(text.match(/^Contact:/gm)).toHaveLength(1)
})
