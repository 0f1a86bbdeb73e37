import type { Home } from '#lib/content/view-types.ts'

/** What the service stands on, numbered. */
export function Pillars({ pillars }: { pillars: Home['pillars'] }) {
  if (pillars.length === 0) return null
  return (
    <section className="page section" aria-labelledby="pillars">
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[1fr_1.8fr]">
        <div className="self-start lg:sticky lg:top-16">
          <p className="eyebrow">Принципы</p>
          <h2 id="pillars" className="mt-4 text-h1">
            На чём держится доверие
          </h2>
        </div>
        <ol className="border-t border-rule">
          {pillars.map(({ title, text }, index) => (
            <li
              key={title}
              className="grid gap-x-8 gap-y-2 border-b border-rule py-8 sm:grid-cols-[3.5rem_1fr]"
            >
              <span
                aria-hidden="true"
                className="font-serif text-h2 leading-none text-brass lining-nums"
              >
                {index + 1}
              </span>
              <div>
                <h3 className="text-h3">{title}</h3>
                {text && <p className="mt-3 max-w-(--container-text) text-muted">{text}</p>}
              </div>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
