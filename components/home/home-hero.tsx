import { panorama } from '#components/cover/panorama-svg.ts'
import { panoramaPath } from '#lib/format/drawings.ts'
import type { Home } from '#lib/content/view/home.ts'
import type { Site } from '#lib/content/view/site.ts'

export function HomeHero({ home, site }: { home: Home; site: Site }) {
  const { heading, lead, blocks } = home
  const process = blocks.find(({ _type }) => _type === 'processBlock')
  return (
    <section aria-labelledby="heading" className="night overflow-hidden">
      <div className="page relative pt-16 sm:pt-20 lg:pt-24">
        {site.tagline && site.tagline !== heading && <p className="eyebrow">{site.tagline}</p>}
        <h1 id="heading" className="mt-6 max-w-[18ch] text-display">
          {heading}
        </h1>
        {lead && <p className="mt-8 max-w-[40rem] text-lead text-night-muted">{lead}</p>}
        <p className="no-print mt-10 flex flex-wrap items-center gap-x-8 gap-y-5">
          <a className="button" href="/consultation/">
            Обсудить задачу
          </a>
          <a className="text-link py-1.5" href={process?.anchor ? `#${process.anchor}` : '/blog/'}>
            Как мы работаем
          </a>
        </p>
      </div>
      <div className="no-print mt-4 lg:-mt-16">
        <img
          src={panoramaPath}
          alt=""
          {...panorama}
          className="h-56 w-full object-cover object-right-bottom sm:h-80 lg:h-auto"
        />
      </div>
    </section>
  )
}
