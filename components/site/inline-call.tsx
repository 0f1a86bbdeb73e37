import type { Site } from '#lib/content/view/site.ts'
import type { Subject } from '#lib/format/first-words.ts'
import { typograph } from '#lib/format/typography.ts'
import { consultationLink } from './consultation-link.ts'
import { conversationsOn } from './conversations.ts'
import { messengerNames } from './messenger-names.ts'

type Props = { site: Site; subject: Subject; question: string }

/** In the middle of a long page, where it has no bar of calls: a quiet way to ask a person. */
export function InlineCall({ site, subject, question }: Props) {
  const messengers = conversationsOn(subject, site).filter(({ channel }) => messengerNames[channel])
  return (
    <aside
      aria-label="Спросить консьержа"
      className="no-print my-14 hidden border-y border-rule py-7 text-base md:block"
    >
      <p className="font-serif text-h4">{question}</p>
      <p className="mt-1 flex flex-wrap gap-x-7">
        {messengers.map(({ channel, href }) => (
          <a key={channel} className="inline-flex min-h-11 items-center" href={href}>
            <span className="text-link">{messengerNames[channel]}</span>
          </a>
        ))}
        <a className="inline-flex min-h-11 items-center" href={consultationLink(subject.path)}>
          <span className="text-link">Консультация</span>
        </a>
      </p>
      {site.officeHours && (
        <p className="mt-1 text-small text-muted">
          {`Отвечает консьерж. ${typograph(site.officeHours)}`}
        </p>
      )}
    </aside>
  )
}
