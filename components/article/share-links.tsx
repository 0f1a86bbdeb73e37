import { shareLinks } from '#lib/format/share-links.ts'

type Props = {
  title: string
  /** Absolute address of the page. */
  url: string
}

/** Ways to pass a page on, without anybody watching. */
export function ShareLinks({ title, url }: Props) {
  return (
    <nav aria-label="Поделиться" className="flex flex-wrap items-center gap-x-7 gap-y-1">
      <span className="text-small text-muted">Поделиться</span>
      {shareLinks(url, title).map(({ name, href }) => (
        <a
          key={name}
          className="inline-flex min-h-11 items-center"
          href={href}
          rel="noopener nofollow"
          target="_blank"
          title="Откроется в новой вкладке"
        >
          <span className="text-link">{name}</span>
        </a>
      ))}
    </nav>
  )
}
