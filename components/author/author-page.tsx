import { ArticleGrid } from '#components/article/article-grid.tsx'
import { Breadcrumbs } from '#components/site/breadcrumbs.tsx'
import { ConsultationCall } from '#components/site/consultation-call.tsx'
import type { AuthorPage as Author } from '#lib/content/view/author-page.ts'
import type { Site } from '#lib/content/view/site.ts'
import { Portrait } from './portrait.tsx'

type Props = {
  author: Author
  site: Site
  /** Whether to show the note that the content is a demonstration. */
  demo: boolean
}

export function AuthorPage({ author, site, demo }: Props) {
  const { name, role, bio, experience, languages, links, articles } = author
  return (
    <>
      <div className="page pt-8 pb-20 md:pb-24">
        <Breadcrumbs trail={[{ title: site.title, href: '/' }]} current={name} />
        <div className="mt-10 grid gap-x-16 gap-y-10 md:mt-12 md:grid-cols-[18rem_1fr] lg:grid-cols-[22rem_1fr]">
          <Portrait
            person={author}
            sizes="(min-width: 52rem) 22rem, 11rem"
            priority
            className="w-[min(11rem,60vw)] md:w-full"
          />
          <div className="max-w-(--container-text)">
            {role && <p className="eyebrow">{role}</p>}
            <h1 className="mt-3 text-title">{name}</h1>
            {bio && <p className="mt-6 text-lead text-muted">{bio}</p>}
            {experience && <Experience text={experience} />}
            {languages && <p className="mt-6 text-muted">Говорит: {languagesInWords(languages)}</p>}
            {links.length > 0 && <Profiles links={links} />}
            {demo && <p className="mt-6 text-small text-muted">Демонстрационные данные</p>}
          </div>
        </div>
      </div>
      {articles.length > 0 && (
        <section aria-labelledby="articles" className="bg-surface">
          <div className="page section">
            <h2 id="articles" className="mb-10 text-h2">
              Статьи автора
            </h2>
            <ArticleGrid articles={articles} heading="h3" />
          </div>
        </section>
      )}
      <ConsultationCall />
    </>
  )
}

const languageNames = new Intl.DisplayNames('ru', { type: 'language', languageDisplay: 'standard' })

/** «русский, английский» for codes of BCP 47. */
function languagesInWords(codes: readonly string[]): string {
  return codes.map((code) => languageNames.of(code) ?? code).join(', ')
}

function Experience({ text }: { text: string }) {
  return (
    <section className="mt-10 border-t border-rule pt-8">
      <h2 className="text-h3">Опыт</h2>
      {text.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index} className="mt-4 whitespace-pre-line">
          {paragraph}
        </p>
      ))}
    </section>
  )
}

function Profiles({ links }: { links: string[] }) {
  return (
    <ul aria-label="Профили" className="mt-8 flex flex-wrap gap-x-7 gap-y-1">
      {links.map((href) => (
        <li key={href}>
          <a className="text-link inline-flex min-h-11 items-center" rel="me noopener" href={href}>
            {new URL(href).hostname.replace(/^www\./, '')}
          </a>
        </li>
      ))}
    </ul>
  )
}
