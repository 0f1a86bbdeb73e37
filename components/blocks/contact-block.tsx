import { ShortForm } from '#components/consultation/short-form.tsx'
import { messengerNames } from '#components/site/messenger-names.ts'
import type { FormOptions } from '#lib/consultations/form-options.ts'
import type { ContactBlock as Block } from '#lib/content/blocks/contact-block.ts'
import type { Site } from '#lib/content/view/site.ts'
import { formatPhone } from '#lib/format/phone.ts'
import type { BlockComponent } from './block-component.ts'
import { Section } from './section.tsx'

export const contactBlock: BlockComponent<Block> = {
  onPage: (value, { site, form }) => <ContactBlock value={value} site={site} form={form} />,
}

type Props = { value: Block; site: Site; form: FormOptions }

/** A short request for a consultation, with the contacts of the company. */
function ContactBlock({ value, site, form }: Props) {
  return (
    <Section block={value} tone="surface" className="no-print form-sheet">
      <div className="grid gap-x-20 gap-y-9 sm:gap-y-12 lg:grid-cols-[1fr_1.15fr]">
        <div className="min-w-0">
          <h2 id={`heading-${value._key}`} className="text-h1">
            {value.title}
          </h2>
          {value.lead && (
            <p className="mt-5 max-w-(--container-text) text-lead text-muted">{value.lead}</p>
          )}
          <Contacts site={site} />
        </div>
        <div className="border border-rule bg-paper p-[min(1.5rem,7.5vw)] sm:p-10">
          <ShortForm options={form} />
        </div>
      </div>
    </Section>
  )
}

function Contacts({ site }: { site: Site }) {
  const { phone, email } = site.contacts
  const messengers = site.contactLinks.flatMap(({ channel, href }) => {
    const name = messengerNames[channel]
    return name ? [{ name, href }] : []
  })
  if (!phone && !email && messengers.length === 0) return null
  return (
    <dl className="mt-7 grid gap-y-4 border-t border-rule pt-6 sm:mt-10 sm:gap-y-5 sm:pt-8">
      {phone && <Contact term="Телефон" href={`tel:${phone}`} text={formatPhone(phone)} />}
      {email && <Contact term="Почта" href={`mailto:${email}`} text={email} />}
      {messengers.length > 0 && (
        <div>
          <dt className="text-small text-muted">Мессенджеры</dt>
          <dd className="mt-0.5 flex flex-wrap gap-x-6 text-lead">
            {messengers.map(({ name, href }) => (
              <a key={name} className="text-link" href={href}>
                {name}
              </a>
            ))}
          </dd>
        </div>
      )}
      {site.officeHours && (
        <div>
          <dt className="text-small text-muted">Часы работы</dt>
          <dd className="mt-0.5">{site.officeHours}</dd>
        </div>
      )}
    </dl>
  )
}

function Contact({ term, href, text }: { term: string; href: string; text: string }) {
  return (
    <div>
      <dt className="text-small text-muted">{term}</dt>
      <dd className="mt-0.5 text-lead wrap-anywhere">
        <a className="text-link" href={href}>
          {text}
        </a>
      </dd>
    </div>
  )
}
