import type { Site } from '#lib/content/view-types.ts'

const consultation = '/consultation/'

export function SiteHeader({ site }: { site: Site }) {
  // The button beside the menu leads there already.
  const items = site.navigation.filter((item) => item.href !== consultation)
  return (
    <header className="border-b border-rule">
      <div className="page flex min-h-20 items-center justify-between gap-6">
        <a href="/" className="py-2 font-serif text-[1.625rem] leading-none tracking-[0.01em]">
          {site.title}
        </a>
        <nav aria-label="Разделы" className="hidden items-center gap-8 md:flex">
          <NavigationLinks items={items} />
          <a
            href={consultation}
            className="rounded-control border border-brass px-5 py-2.5 font-medium transition-colors hover:bg-surface"
          >
            Консультация
          </a>
        </nav>
        <details className="group relative md:hidden">
          <summary className="flex cursor-pointer list-none items-center gap-3 py-3 font-medium [&::-webkit-details-marker]:hidden">
            Меню
            <svg
              viewBox="0 0 20 12"
              className="w-5 stroke-brass"
              strokeWidth="1.5"
              aria-hidden="true"
            >
              <path d="M0 2h20M0 10h20" className="group-open:hidden" />
              <path d="M4 0l12 12M16 0L4 12" className="hidden group-open:block" />
            </svg>
          </summary>
          <nav
            aria-label="Разделы"
            className="absolute right-0 z-10 flex min-w-64 flex-col gap-4 border border-rule bg-paper p-6 shadow-lg"
          >
            <NavigationLinks items={items} />
            <a href={consultation} className="button">
              Консультация
            </a>
          </nav>
        </details>
      </div>
    </header>
  )
}

function NavigationLinks({ items }: { items: Site['navigation'] }) {
  return items.map(({ title, href }) => (
    <a
      key={href}
      href={href}
      className="py-1 underline decoration-transparent decoration-1 underline-offset-8 transition-colors hover:decoration-brass"
    >
      {title}
    </a>
  ))
}
