import type { ReactNode } from 'react'
import { PersonCard } from '#components/author/person-card.tsx'
import { ConsultationCall } from '#components/site/consultation-call.tsx'
import { messengerNames } from '#components/site/messenger-names.ts'
import { PageHead } from '#components/site/page-head.tsx'
import { mapLinks } from './map-links.ts'
import type { Author } from '#lib/content/view/parts/author.ts'
import type { Channel, Site } from '#lib/content/view/site.ts'
import { formatPhone } from '#lib/format/phone.ts'
import { OfficeHours } from './office-hours.tsx'
import { OfficeMap } from './office-map.tsx'

type Props = {
  site: Site
  title: string
  description: string
  /** Who answers, when the settings name somebody. */
  answeredBy: Author | undefined
}

/** Every way to reach the company, who answers and when, and where it is registered. */
export function ContactsPage({ site, title, description, answeredBy }: Props) {
  const { address } = site.contacts
  return (
    <>
      <div className="page pt-8 pb-20 md:pb-24">
        <PageHead site={site} title={title} lead={description} />
        <div className="mt-14 grid gap-x-16 gap-y-14 md:grid-cols-[1.2fr_1fr]">
          <div className="grid content-start gap-y-14">
            <Channels site={site} />
            {answeredBy && (
              <div className="border-t border-rule pt-6">
                <PersonCard person={answeredBy} eyebrow="Вам ответит" id="answered-by" />
              </div>
            )}
          </div>
          <div className="grid content-start gap-y-14">
            {(site.officeSchedule ?? site.officeHours) && (
              <Part title="Часы работы">
                <OfficeHours site={site} />
              </Part>
            )}
            <Requisites site={site} />
          </div>
        </div>
        {address?.street && <Address site={site} />}
      </div>
      <ConsultationCall />
    </>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-t border-rule pt-6">
      <h2 className="eyebrow font-sans">{title}</h2>
      <div className="mt-5">{children}</div>
    </section>
  )
}

const channelTerms: Readonly<Record<Channel, string>> = {
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  max: 'MAX',
  phone: 'Телефон',
  email: 'Почта',
}

function Channels({ site }: { site: Site }) {
  if (site.contactLinks.length === 0) return null
  return (
    <Part title="Связаться">
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(min(17rem,100%),1fr))] gap-x-10 gap-y-6">
        {site.contactLinks.map(({ channel, href }) => (
          <div key={channel}>
            <dt className="text-small text-muted">{channelTerms[channel]}</dt>
            <dd className="mt-0.5 text-lead wrap-anywhere">
              <a className="text-link inline-block py-1" href={href}>
                {channelText(channel, site.contacts)}
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}

function channelText(channel: Channel, contacts: Site['contacts']): string {
  const { phone, email, telegram, whatsapp } = contacts
  if (channel === 'phone' && phone) return formatPhone(phone)
  if (channel === 'whatsapp' && whatsapp) return formatPhone(whatsapp)
  if (channel === 'telegram' && telegram) return `@${telegram}`
  if (channel === 'email' && email) return email
  return messengerNames[channel] ?? ''
}

function Requisites({ site }: { site: Site }) {
  const { legalName, name, inn, ogrn } = site.organisation
  const rows = [
    ['Организация', legalName ?? name],
    ['ИНН', inn],
    ['ОГРН', ogrn],
  ] as const
  return (
    <Part title="Реквизиты">
      <dl className="grid gap-y-4">
        {rows.map(
          ([term, value]) =>
            value && (
              <div key={term}>
                <dt className="text-muted">{term}</dt>
                <dd className="tabular-nums wrap-anywhere">{value}</dd>
              </div>
            ),
        )}
      </dl>
    </Part>
  )
}

function Address({ site }: { site: Site }) {
  const { address, location } = site.contacts
  const text = [address?.postalCode, address?.locality, address?.street].filter(Boolean).join(', ')
  return (
    <section
      className="mt-16 grid gap-x-16 gap-y-8 border-t border-rule pt-8 md:grid-cols-[1.2fr_1fr]"
      aria-labelledby="address"
    >
      <div>
        <h2 id="address" className="text-h2">
          Адрес
        </h2>
        <address className="mt-4 text-lead not-italic">{text}</address>
        <ul className="no-print mt-3 flex flex-wrap gap-x-7">
          {mapLinks(site.contacts).map(({ name, href }) => (
            <li key={name}>
              <a className="text-link inline-flex min-h-11 items-center" href={href}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </div>
      {location && (
        <OfficeMap
          location={location}
          label={`Схема центра Петербурга с Невой и каналами; отмечен адрес: ${address?.street}`}
        />
      )}
    </section>
  )
}
