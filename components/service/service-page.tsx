import { ArticleBody } from '#components/article/article-body.tsx'
import { middleOfText } from '#components/article/middle-of-text.ts'
import { ConsultationCall } from '#components/site/consultation-call.tsx'
import { InlineCall } from '#components/site/inline-call.tsx'
import type { ServiceCard } from '#lib/content/view/parts/service-card.ts'
import type { Service } from '#lib/content/view/service.ts'
import type { Site } from '#lib/content/view/site.ts'
import { ServiceHead } from './service-head.tsx'
import { ServiceList } from './service-list.tsx'
import { ServiceScope } from './service-scope.tsx'
import { ServiceTestimonials } from './service-testimonials.tsx'

type Props = {
  service: Service
  /** The other services. */
  others: ServiceCard[]
  site: Site
  /** Absolute address of the page. */
  url: string
  /** Whether to show the note that the content is a demonstration. */
  demo: boolean
}

export function ServicePage({ service, others, site, url, demo }: Props) {
  const { title, href, body, anchors, testimonials } = service
  const call = (
    <InlineCall
      site={site}
      subject={{ path: href, title }}
      question="Есть вопрос об этой услуге?"
    />
  )
  return (
    <>
      <article>
        <ServiceHead service={service} site={site} demo={demo} />
        <ServiceScope service={service} />
        {body.length > 0 && (
          <div className="page section">
            <div className="mx-auto max-w-(--container-text)">
              <ArticleBody body={body} anchors={anchors} url={url} call={call} />
            </div>
          </div>
        )}
        {middleOfText(body) === undefined && <div className="page">{call}</div>}
        <ServiceTestimonials testimonials={testimonials} />
      </article>
      {others.length > 0 && (
        <section aria-labelledby="other-services" className="no-print">
          <div className="page section">
            <h2 id="other-services" className="mb-10 text-h2">
              Другие услуги
            </h2>
            <ServiceList services={others} heading="h3" />
          </div>
        </section>
      )}
      <ConsultationCall path={service.href} />
    </>
  )
}
