import type { ReactNode } from 'react'
import type { Site } from '#lib/content/view/site.ts'
import { SubscribeForm } from '#components/letters/subscribe-form.tsx'
import { ContactLinks } from './contact-links.tsx'
import { FooterLink } from './footer-link.tsx'

type Props = {
  site: Site
  notice?: string | undefined
  /** Version of the consent to letters; absent where none can be sent. */
  letters?: string | undefined
}

/** Contacts and the organisation behind the site, as far as they are set. */
export function SiteFooter({ site, notice, letters }: Props) {
  const { organisation, footerNavigation, footerText, tagline, clientAreaUrl, title } = site
  const text = footerText ?? tagline
  return (
    <footer className="no-print night border-t border-night-rule">
      <div className="page grid gap-x-10 gap-y-12 py-16 sm:grid-cols-2 lg:grid-cols-[1.5fr_1.2fr_1.1fr]">
        <div className="max-w-sm sm:max-lg:col-span-2">
          <p className="font-serif text-h3">{title}</p>
          {text && <p className="mt-4 text-night-muted">{text}</p>}
          {clientAreaUrl && (
            <a
              href={clientAreaUrl}
              className="mt-8 inline-block rounded-control border border-night-accent px-5 py-2.5 font-medium fade hover:bg-night-rule"
            >
              Вход для клиентов
            </a>
          )}
          {letters && (
            <div className="mt-8">
              <SubscribeForm version={letters} />
            </div>
          )}
        </div>
        <nav id="sections" aria-label="Подвал">
          <Title>Разделы</Title>
          <ul className="mt-3 gap-x-6 max-sm:[columns:2_8rem]">
            {footerNavigation.map((item) => (
              <li key={item.href}>
                <FooterLink href={item.href}>{item.title}</FooterLink>
              </li>
            ))}
          </ul>
        </nav>
        <Contacts site={site} />
      </div>
      <div className="border-t border-night-rule">
        <div className="page flex flex-wrap gap-x-8 gap-y-2 py-6 text-small text-night-muted">
          <span>{organisation.legalName ?? organisation.name}</span>
          {organisation.inn && <span>ИНН&nbsp;{organisation.inn}</span>}
          {organisation.ogrn && <span>ОГРН&nbsp;{organisation.ogrn}</span>}
          <a
            href="/privacy/"
            className="underline decoration-night-rule underline-offset-4 hover:decoration-night-accent"
          >
            Политика обработки данных
          </a>
          {notice && <span className="md:ml-auto">{notice}</span>}
        </div>
      </div>
    </footer>
  )
}

function Contacts({ site }: { site: Site }) {
  const { contactLinks, contacts, officeHours } = site
  const { address } = contacts
  const place = [address?.postalCode, address?.locality, address?.street].filter(Boolean).join(', ')
  if (contactLinks.length === 0 && !place && !officeHours) return null
  return (
    <div>
      <Title>Связаться</Title>
      <ContactLinks site={site} />
      {officeHours && <p className="mt-3 text-night-muted">{officeHours}</p>}
      {place && <address className="mt-3 text-night-muted not-italic">{place}</address>}
    </div>
  )
}

function Title({ children }: { children: ReactNode }) {
  return <p className="eyebrow">{children}</p>
}
