import type { Fact } from '#lib/desk/request-facts.ts'

/** Facts with their names, as a phone's screen holds them. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid gap-x-8 gap-y-1.5 sm:grid-cols-[auto_1fr]">
      {facts.map(({ label, text }, at) => (
        <div key={at} className="flex flex-wrap gap-x-2 sm:contents">
          <dt className="text-muted">{label}</dt>
          <dd className="wrap-anywhere whitespace-pre-line">{text}</dd>
        </div>
      ))}
    </dl>
  )
}
