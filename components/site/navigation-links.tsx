import type { Site } from '#lib/content/view/site.ts'
import { ariaCurrent } from './aria-current.ts'

type Props = {
  items: Site['navigation']
  /** Site-relative address of the current page. */
  path: string
}

/** Links to the sections, with the current one marked. */
export function NavigationLinks({ items, path }: Props) {
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
