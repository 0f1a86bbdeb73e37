type Crumb = { title: string; href: string }

/** The path from the home page to this one; the page itself comes last, without a link. */
export function Breadcrumbs({ trail, current }: { trail: Crumb[]; current: string }) {
  return (
    <nav aria-label="Навигационная цепочка" className="text-small text-muted">
      <ol className="flex flex-wrap gap-x-2.5">
        {trail.map(({ title, href }) => (
          <li key={href} className="crumb shrink-0">
            <a href={href} className="hover:text-ink hover:underline">
              {title}
            </a>
          </li>
        ))}
        <li aria-current="page" className="min-w-24 flex-1 truncate">
          {current}
        </li>
      </ol>
    </nav>
  )
}
