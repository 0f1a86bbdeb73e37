import type { Author } from '#lib/content/view/parts/author.ts'
import { Portrait } from './portrait.tsx'

type Props = {
  person: Author
  /** What the person does here: «Автор». */
  eyebrow: string
  /** Id of the heading. */
  id: string
}

/** A person as a part of a page: portrait, name, role and what they say of themselves. */
export function PersonCard({ person, eyebrow, id }: Props) {
  const { name, href, role, bio } = person
  return (
    <section aria-labelledby={id} className="grid grid-cols-[auto_1fr] gap-x-6 sm:gap-x-8">
      <Portrait person={person} sizes="8rem" className="w-20 sm:w-28" />
      <div>
        <p className="eyebrow">{eyebrow}</p>
        <h2 id={id} className="mt-2 text-h3">
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
