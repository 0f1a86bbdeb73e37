import { panorama } from '#components/cover/panorama-svg.ts'
import { formatFileSize } from '#lib/format/file-size.ts'
import { panoramaPath } from '#lib/format/drawings.ts'
import type { Home } from '#lib/content/view/home.ts'
import type { Site } from '#lib/content/view/site.ts'

/** The promise of the site, and what proves it, in the first screen. */
export function HomeHero({ home, site }: { home: Home; site: Site }) {
  const { heading, lead } = home
  return (
    <section aria-labelledby="heading" className="night overflow-hidden">
      <div className="page relative pt-10 sm:pt-16 lg:pt-20">
        {site.tagline && site.tagline !== heading && <p className="eyebrow">{site.tagline}</p>}
        <h1 id="heading" className="mt-4 text-display sm:mt-6">
          <Heading text={heading} />
        </h1>
        {lead && <p className="mt-5 max-w-[40rem] text-night-muted sm:mt-7 sm:text-lead">{lead}</p>}
        <p className="no-print mt-7 sm:mt-9">
          <a className="button" href="/consultation/">
            Обсудить задачу
          </a>
        </p>
        <Proofs proofs={home.proofs} />
      </div>
      <div className="no-print mt-4 lg:-mt-16">
        <img
          src={panoramaPath}
          alt=""
          {...panorama}
          className="h-44 w-full object-cover object-right-bottom sm:h-80 lg:h-auto"
        />
      </div>
    </section>
  )
}

/** A line ends at the comma if there is one; an enumeration flows. */
function Heading({ text }: { text: string }) {
  const [first = '', second, ...others] = text.split(/(?<=,)\s+/)
  if (second === undefined || others.length > 0) return text
  return (
    <>
      <span className="block">{first} </span>
      <span className="block">{second}</span>
    </>
  )
}

/** Documents that a visitor opens with one press. */
function Proofs({ proofs }: Pick<Home, 'proofs'>) {
  if (proofs.length === 0) return null
  return (
    <ul
      aria-label="Доказательства"
      className="relative mt-7 flex flex-wrap border-t border-night-rule max-sm:flex-col sm:mt-9 sm:gap-x-10 sm:border-0"
    >
      {proofs.map(({ title, href, file }) => (
        <li key={href} className="max-sm:border-b max-sm:border-night-rule">
          <a href={href} className="flex min-h-11 flex-wrap items-center gap-x-3">
            <span className="text-link">{title}</span>
            {file && (
              <span className="text-small text-night-muted">
                {file.extension.toUpperCase()}
                {file.size !== undefined && `, ${formatFileSize(file.size)}`}
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  )
}
