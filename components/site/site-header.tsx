import type { Site } from '#lib/content/view/site.ts'
import { consultationLink } from './consultation-link.ts'
import { ariaCurrent } from './aria-current.ts'

const consultation = '/consultation/'
const search = '/search/'

type Props = {
  site: Site
  /** Site-relative address of the current page. */
  path: string
}

export function SiteHeader({ site, path }: Props) {
  const { title, navigation, clientAreaUrl } = site
  // The button beside the menu already links there.
  const items = navigation.filter((item) => item.href !== consultation)
  return (
    <header className="relative border-b border-rule">
      <div className="page flex min-h-20 items-center justify-between gap-6">
        <a
          href="/"
          aria-current={ariaCurrent('/', path)}
          className="py-2 font-serif text-[1.625rem] [line-height:1] tracking-[0.01em]"
        >
          {title}
        </a>
        <nav aria-label="Разделы" className="hidden items-center gap-8 lg:flex">
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
        <div className="flex items-center gap-5 lg:hidden">
          <SearchLink path={path} />
          <Menu items={items} path={path} clientAreaUrl={clientAreaUrl} />
        </div>
      </div>
    </header>
  )
}

type MenuProps = { items: Site['navigation']; path: string; clientAreaUrl: string | undefined }

/** The menu on narrow screens; it opens without scripts. */
function Menu({ items, path, clientAreaUrl }: MenuProps) {
  return (
    <details className="group">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-3 font-medium [&::-webkit-details-marker]:hidden">
        Меню
        <svg viewBox="0 0 20 12" className="w-5 stroke-brass" strokeWidth="1.5" aria-hidden="true">
          <path d="M0 2h20M0 10h20" className="group-open:hidden" />
          <path d="M4 0l12 12M16 0L4 12" className="hidden group-open:block" />
        </svg>
      </summary>
      <nav
        aria-label="Разделы"
        className="absolute inset-x-0 top-full z-10 border-b border-rule bg-paper [box-shadow:0_10px_15px_-3px_#0000001a,0_4px_6px_-4px_#0000001a]"
      >
        <div className="page flex flex-col gap-2 pt-5 pb-9">
          <div className="flex flex-col divide-y divide-rule font-serif text-h3 *:min-h-14">
            <NavigationLinks items={items} path={path} />
          </div>
          <a href={consultationLink(path)} className="button mt-5 sm:self-start">
            Консультация
          </a>
          {clientAreaUrl && (
            <a
              href={clientAreaUrl}
              className="inline-flex min-h-11 items-center justify-center sm:self-start"
            >
              <span className="text-link">Вход для клиентов</span>
            </a>
          )}
        </div>
      </nav>
    </details>
  )
}

function SearchLink({ path }: { path: string }) {
  return (
    <a
      href={search}
      aria-label="Поиск"
      title="Поиск"
      aria-current={ariaCurrent(search, path)}
      className="no-print -mx-3 inline-flex size-11 items-center justify-center text-muted fade hover:text-ink aria-[current]:text-accent"
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

function NavigationLinks({ items, path }: { items: Site['navigation']; path: string }) {
  return items.map(({ title, href }) => (
    <a
      key={href}
      href={href}
      aria-current={ariaCurrent(href, path)}
      className="inline-flex min-h-11 items-center underline decoration-transparent decoration-1 underline-offset-8 fade hover:decoration-brass aria-[current]:decoration-brass"
    >
      {title}
    </a>
  ))
}
