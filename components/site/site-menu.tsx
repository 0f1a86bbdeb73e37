import type { Site } from '#lib/content/view/site.ts'
import type { Subject } from '#lib/format/first-words.ts'
import { consultationLink } from './consultation-link.ts'
import { nameOfContact } from './contact-links.tsx'
import { conversationsOn } from './conversations.ts'
import { NavigationLinks } from './navigation-links.tsx'

// React's types do not know the attributes of the commands of buttons
// (https://html.spec.whatwg.org/multipage/form-elements.html#attr-button-command).
const opens = { command: 'show-modal', commandfor: 'site-menu' }
const closes = { command: 'close', commandfor: 'site-menu' }

const control = 'min-h-11 cursor-pointer items-center gap-3 font-medium'

type Props = { site: Site; items: Site['navigation']; subject: Subject }

/**
 * What opens the menu on narrow screens. Without scripts, in a browser that knows no commands, it is
 * a link to the sections in the footer.
 */
export function MenuButton() {
  return (
    <>
      <a href="#sections" className={`menu-link ${control}`}>
        Меню
        <Sign d="M0 2h20M0 10h20" />
      </a>
      <button type="button" {...opens} className={`menu-button ${control}`}>
        Меню
        <Sign d="M0 2h20M0 10h20" />
      </button>
    </>
  )
}

/** The menu: a modal dialog, which the browser itself opens, closes and keeps the focus in. */
export function SiteMenu({ site, items, subject }: Props) {
  return (
    <dialog id="site-menu" aria-label="Меню" closedby="any" className="menu">
      <div className="page flex min-h-20 items-center justify-end">
        <button type="button" {...closes} className={`inline-flex ${control}`}>
          Закрыть
          <Sign d="M4 0l12 12M16 0L4 12" />
        </button>
      </div>
      <MenuLinks site={site} items={items} subject={subject} />
    </dialog>
  )
}

function MenuLinks({ site, items, subject }: Props) {
  const { clientAreaUrl, contacts } = site
  const { path } = subject
  return (
    <nav aria-label="Разделы" className="page flex flex-col gap-2 pb-9">
      <div className="flex flex-col divide-y divide-rule font-serif text-h3 *:min-h-14">
        <NavigationLinks items={items} path={path} />
      </div>
      <a href={consultationLink(path)} className="button mt-5 sm:self-start">
        Консультация
      </a>
      <p className="mt-3 flex flex-wrap gap-x-7">
        {conversationsOn(subject, site).map(({ channel, href }) => (
          <a key={channel} href={href} className="inline-flex min-h-11 items-center">
            <span className="text-link">{nameOfContact(channel, contacts)}</span>
          </a>
        ))}
      </p>
      {clientAreaUrl && (
        <a href={clientAreaUrl} className="inline-flex min-h-11 items-center sm:self-start">
          <span className="text-link">Вход для клиентов</span>
        </a>
      )}
    </nav>
  )
}

function Sign({ d }: { d: string }) {
  return (
    <svg
      viewBox="0 0 20 12"
      className="w-5 text-brass"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d={d} />
    </svg>
  )
}
