type Props = {
  /** The current page, from 1. */
  page: number
  pages: number
  hrefOf: (page: number) => string
}

const step = 'text-link inline-flex min-h-11 items-center'

/** The navigation of a paged list. */
export function Pagination({ page, pages, hrefOf }: Props) {
  if (pages < 2) return null
  return (
    <nav
      aria-label="Страницы списка"
      className="mt-20 grid grid-cols-2 items-center gap-x-6 border-t border-rule pt-6 sm:grid-cols-[1fr_auto_1fr]"
    >
      <span>
        {page > 1 && (
          <a className={step} rel="prev" href={hrefOf(page - 1)}>
            Новее
          </a>
        )}
      </span>
      <span className="order-last col-span-2 mt-4 text-center text-small text-muted sm:order-none sm:col-span-1 sm:mt-0">
        Страница {page} из {pages}
      </span>
      <span className="text-right">
        {page < pages && (
          <a className={step} rel="next" href={hrefOf(page + 1)}>
            Раньше
          </a>
        )}
      </span>
    </nav>
  )
}
