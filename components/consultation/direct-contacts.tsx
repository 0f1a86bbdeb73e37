import { messengerNames } from '#components/site/messenger-names.ts'
import type { Site } from '#lib/content/view/site.ts'
import { typograph } from '#lib/format/typography.ts'

/** The messengers of the settings, for those who prefer to write there, and when we answer. */
export function DirectContacts({ site }: { site: Site }) {
  const messengers = site.contactLinks.filter(({ channel }) => messengerNames[channel])
  if (messengers.length === 0 && !site.officeHours) return null
  return (
    <div className="border-t border-rule pt-6">
      {messengers.length > 0 && (
        <>
          <p className="font-medium">Удобнее написать сразу?</p>
          <p className="mt-1 flex flex-wrap gap-x-6">
            {messengers.map(({ channel, href }) => (
              <a key={channel} className="text-link inline-block py-2.5" href={href}>
                {messengerNames[channel]}
              </a>
            ))}
          </p>
        </>
      )}
      {site.officeHours && (
        <p className="mt-1 text-muted">Отвечает консьерж. {typograph(site.officeHours)}</p>
      )}
    </div>
  )
}
