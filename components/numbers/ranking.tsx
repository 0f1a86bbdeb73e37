import type { Count } from '#lib/numbers/figures.ts'

const mostRows = 12

/** What occurs most, with a bar for each. */
export function Ranking({ counts }: { counts: readonly Count[] }) {
  const [first] = counts
  if (first === undefined) return <p className="text-muted">Пока ничего.</p>
  return (
    <ol>
      {counts.slice(0, mostRows).map(({ name, count }) => (
        <li key={name} className="grid grid-cols-[1fr_auto] gap-x-4 py-1.5">
          <span className="wrap-anywhere">{name}</span>
          <span>{count}</span>
          <svg
            aria-hidden="true"
            viewBox="0 0 100 1"
            preserveAspectRatio="none"
            className="col-span-2 block h-1 w-full"
          >
            <rect width={(count / first.count) * 100} height="1" className="fill-brass" />
          </svg>
        </li>
      ))}
    </ol>
  )
}
