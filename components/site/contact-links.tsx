import type { Channel, Site } from '#lib/content/view/site.ts'
import { formatPhone } from '#lib/format/phone.ts'
import { FooterLink } from './footer-link.tsx'
import { messengerNames } from './messenger-names.ts'

/** Links to every contact; messengers open with a prepared message. */
export function ContactLinks({ site }: { site: Site }) {
  const { contactLinks, contacts } = site
  return (
    <ul className="mt-3 flex flex-col">
      {contactLinks.map(({ channel, href }) => (
        <li key={channel}>
          <FooterLink href={href}>{nameOfContact(channel, contacts)}</FooterLink>
        </li>
      ))}
    </ul>
  )
}

/** What a link to a contact says: the number or address itself, or the messenger's name. */
export function nameOfContact(channel: Channel, { phone, email }: Site['contacts']): string {
  if (channel === 'phone' && phone) return formatPhone(phone)
  if (channel === 'email' && email) return email
  return messengerNames[channel] ?? ''
}
