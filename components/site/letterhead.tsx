import type { Site } from '#lib/content/view/site.ts'
import { formatPhone } from '#lib/format/phone.ts'

/** Whose page it is and how to reach them, at the head of a page on paper, which has no footer. */
export function Letterhead({ site }: { site: Site }) {
  const { organisation, contacts } = site
  const { phone, email } = contacts
  const lines = [organisation.legalName, phone && formatPhone(phone), email].filter(Boolean)
  return <p className="print-only text-small">{lines.join(' · ')}</p>
}
