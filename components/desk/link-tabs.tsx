import { tabClass } from './control-classes.ts'

type Props = { label: string; links: readonly { href: string; title: string; current: boolean }[] }

/** A row of links, of which one is the page itself. */
export function LinkTabs({ label, links }: Props) {
  return (
    <nav aria-label={label} className="mt-4 flex flex-wrap gap-x-5">
      {links.map(({ href, title, current }) => (
        <a key={href} href={href} aria-current={current ? 'page' : undefined} className={tabClass}>
          {title}
        </a>
      ))}
    </nav>
  )
}
