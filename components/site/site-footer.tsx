import type { Site } from '#lib/content/view-types.ts'
import { formatPhone } from '#lib/format/phone.ts'

/** Contacts and the organisation behind the site, as far as the settings name them. */
export function SiteFooter({ site, notice }: { site: Site; notice?: string | undefined }) {
  const { organisation, navigation, officeHours, footerText, clientAreaUrl } = site
  return (
    <footer className="night border-t border-night-rule">
      <div className="page grid gap-12 py-16 md:grid-cols-[1.4fr_1fr_1fr]">
        <div className="max-w-sm">
          <p className="font-serif text-h3">{site.title}</p>
          {(footerText ?? site.tagline) && (
            <p className="mt-4 text-night-muted">{footerText ?? site.tagline}</p>
          )}
        </div>
        <Contacts site={site} />
        <nav aria-label="Подвал" className="flex flex-col items-start gap-2.5">
          <p className="eyebrow mb-1.5">Разделы</p>
          {navigation.map(({ title, href }) => (
            <FooterLink key={href} href={href}>
              {title}
            </FooterLink>
          ))}
          {clientAreaUrl && <FooterLink href={clientAreaUrl}>Для клиентов</FooterLink>}
          <FooterLink href="/privacy/">Политика обработки данных</FooterLink>
        </nav>
      </div>
      <div className="border-t border-night-rule">
        <div className="page flex flex-wrap gap-x-8 gap-y-2 py-6 text-small text-night-muted">
          <span>{organisation.legalName ?? organisation.name}</span>
          {organisation.inn && <span>ИНН {organisation.inn}</span>}
          {organisation.ogrn && <span>ОГРН {organisation.ogrn}</span>}
          {officeHours && <span>{officeHours}</span>}
          {notice && <span className="md:ml-auto">{notice}</span>}
        </div>
      </div>
    </footer>
  )
}

function Contacts({ site }: { site: Site }) {
  const { phone, email, telegram, whatsapp, max, address } = site.contacts
  const place = [address?.postalCode, address?.locality, address?.street].filter(Boolean).join(', ')
  const links = [
    phone && { href: `tel:${phone}`, text: formatPhone(phone) },
    email && { href: `mailto:${email}`, text: email },
    telegram && { href: `https://t.me/${telegram}`, text: 'Telegram' },
    whatsapp && { href: `https://wa.me/${whatsapp.replace(/\D/g, '')}`, text: 'WhatsApp' },
    max && { href: max, text: 'MAX' },
  ].filter((link) => typeof link === 'object')
  if (links.length === 0 && !place) return <div />
  return (
    <div className="flex flex-col items-start gap-2.5">
      <p className="eyebrow mb-1.5">Контакты</p>
      {links.map(({ href, text }) => (
        <FooterLink key={href} href={href}>
          {text}
        </FooterLink>
      ))}
      {place && <address className="text-night-muted not-italic">{place}</address>}
    </div>
  )
}

function FooterLink({ href, children }: { href: string; children: string }) {
  return (
    <a
      href={href}
      className="underline decoration-transparent decoration-1 underline-offset-4 hover:decoration-night-accent"
    >
      {children}
    </a>
  )
}
