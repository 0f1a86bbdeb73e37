import { Portrait } from '#components/author/portrait.tsx'
import type { Author } from '#lib/content/view/parts/author.ts'

/** Who wrote an article, at its end. */
export function AuthorCard({ author }: { author: Author }) {
  const { name, href, role, bio } = author
  return (
    <section aria-labelledby="author" className="grid grid-cols-[auto_1fr] gap-x-6 sm:gap-x-8">
      <Portrait person={author} sizes="8rem" className="w-20 sm:w-28" />
      <div>
        <p className="eyebrow">Автор</p>
        <h2 id="author" className="mt-2 text-h3">
          <a className="text-link" href={href}>
            {name}
          </a>
        </h2>
        {role && <p className="mt-1 text-small text-muted">{role}</p>}
        {bio && <p className="mt-3 text-muted">{bio}</p>}
      </div>
    </section>
  )
}
