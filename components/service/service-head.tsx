import { CoverDrawing } from '#components/cover/cover-drawing.tsx'
import { Breadcrumbs } from '#components/site/breadcrumbs.tsx'
import { consultationLink } from '#components/site/consultation-link.ts'
import { halfPageSizes } from '#components/ui/page-width.ts'
import { Photo } from '#components/ui/photo.tsx'
import { PriceLine } from '#components/ui/price-line.tsx'
import type { Service } from '#lib/content/view/service.ts'
import type { Site } from '#lib/content/view/site.ts'

type Props = { service: Service; site: Site; demo: boolean }

const trail = (site: Site) => [
  { title: site.title, href: '/' },
  { title: 'Услуги', href: '/services/' },
]

/** What a service is and costs, beside its photograph or drawing. */
export function ServiceHead({ service, site, demo }: Props) {
  const { title, description, price } = service
  return (
    <header className="page pt-8 pb-16 md:pb-24">
      <Breadcrumbs trail={trail(site)} current={title} />
      <div className="mt-10 grid items-center gap-x-16 gap-y-12 md:mt-12 md:grid-cols-2">
        <div>
          <p className="eyebrow">Услуга</p>
          <h1 className="mt-4 text-title">{title}</h1>
          {description && <p className="mt-6 text-lead text-muted">{description}</p>}
          <dl className="mt-8 flex flex-wrap items-baseline gap-x-4 border-t border-rule pt-5">
            <dt className="shrink-0 text-small text-muted">Стоимость</dt>
            <dd className="font-serif text-h3">
              <PriceLine price={price} />
            </dd>
          </dl>
          <p className="no-print mt-8">
            <a className="button" href={consultationLink(service.href)}>
              Обсудить задачу
            </a>
          </p>
          {demo && <p className="mt-6 text-small text-muted">Демонстрационные данные</p>}
        </div>
        <ServicePicture service={service} />
      </div>
    </header>
  )
}

const shape = 'aspect-[16/10] h-auto w-full object-cover md:aspect-[5/4]'

function ServicePicture({ service }: { service: Service }) {
  const { hero } = service
  if (!hero) return <CoverDrawing drawing={service.drawing} priority className={shape} />
  return (
    <figure>
      <Photo picture={hero} sizes={halfPageSizes} priority className={shape} />
      {hero.credit && (
        <figcaption className="mt-3 text-small text-muted">Фото: {hero.credit}</figcaption>
      )}
    </figure>
  )
}
