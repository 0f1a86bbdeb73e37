import type { Site } from '#lib/content/view/site.ts'
import type { Subject } from '#lib/format/first-words.ts'
import { consultationLink } from './consultation-link.ts'
import { ariaCurrent } from './aria-current.ts'
import { Letterhead } from './letterhead.tsx'
import { NavigationLinks } from './navigation-links.tsx'
import { MenuButton, SiteMenu } from './site-menu.tsx'

const consultation = '/consultation/'
const search = '/search/'

type Props = {
  site: Site
  /** The current page. */
  subject: Subject
}

export function SiteHeader({ site, subject }: Props) {
  const { path } = subject
  const { title, navigation } = site
  // The button beside the menu already links there.
  const items = navigation.filter((item) => item.href !== consultation)
  return (
    <header className="border-b border-rule">
      <div className="page flex min-h-20 flex-wrap items-center justify-between gap-x-6">
        <a
          href="/"
          aria-current={ariaCurrent('/', path)}
          className="py-2 font-serif text-[1.625rem] [line-height:1] tracking-[0.01em]"
        >
          {title}
        </a>
        <Letterhead site={site} />
        <nav aria-label="Разделы" className="no-print hidden items-center gap-8 lg:flex">
          <NavigationLinks items={items} path={path} />
          <SearchLink path={path} />
          <a
            href={consultationLink(path)}
            aria-current={ariaCurrent(consultation, path)}
            className="rounded-control border border-brass px-5 py-2.5 font-medium fade hover:bg-surface aria-[current]:bg-surface"
          >
            Консультация
          </a>
        </nav>
        <div className="no-print flex items-center gap-5 lg:hidden">
          <SearchLink path={path} />
          <MenuButton />
        </div>
      </div>
      <SiteMenu site={site} items={items} subject={subject} />
    </header>
  )
}

function SearchLink({ path }: { path: string }) {
  return (
    <a
      href={search}
      aria-label="Поиск"
      title="Поиск"
      aria-current={ariaCurrent(search, path)}
      className="-mx-3 inline-flex size-11 items-center justify-center text-muted fade hover:text-ink aria-[current]:text-accent"
    >
      <svg
        viewBox="0 0 20 20"
        className="size-5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        aria-hidden="true"
      >
        <circle cx="8.5" cy="8.5" r="6" />
        <path d="M13 13l5 5" strokeLinecap="round" />
      </svg>
    </a>
  )
}
