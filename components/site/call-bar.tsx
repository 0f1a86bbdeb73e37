import { InlineScript } from '#components/ui/inline-script.tsx'
import type { Site } from '#lib/content/view/site.ts'
import type { Subject } from '#lib/format/first-words.ts'
import { consultationLink } from './consultation-link.ts'
import { conversationsOn } from './conversations.ts'
import { hideWhileScrollingDown } from './hide-while-scrolling-down.ts'
import { messengerNames } from './messenger-names.ts'

type Props = { site: Site; subject: Subject }

/**
 * The way to a person on phones: two conversations and the form, at the lower edge of the screen
 * (`app/call-bar.css`). The form's own pages need none.
 */
export function CallBar({ site, subject }: Props) {
  const { path } = subject
  if (path.startsWith('/consultation/')) return null
  return (
    <nav aria-label="Связаться" className="call-bar">
      {conversationsOn(subject, site)
        .slice(0, 2)
        .map(({ channel, href }) => (
          <a key={channel} href={href}>
            {messengerNames[channel] ?? 'Позвонить'}
          </a>
        ))}
      <a href={consultationLink(path)}>Консультация</a>
      <InlineScript run={hideWhileScrollingDown} parts={[]} />
    </nav>
  )
}
