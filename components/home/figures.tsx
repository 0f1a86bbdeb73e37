import type { Home } from '#lib/content/view-types.ts'

export function Figures({ figures }: { figures: Home['figures'] }) {
  if (figures.length === 0) return null
  return (
    <section className="night" aria-label="ButlerSPB в цифрах">
      <dl className="page grid gap-x-12 gap-y-10 py-16 sm:grid-cols-2 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none">
        {figures.map(({ value, label }) => (
          <div key={label} className="flex flex-col-reverse justify-end">
            <dt className="mt-3 max-w-[26ch] text-night-muted">{label}</dt>
            <dd className="font-serif text-h1 text-night-accent lining-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
