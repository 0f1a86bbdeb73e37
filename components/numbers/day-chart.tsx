import type { Count } from '#lib/numbers/figures.ts'

type Props = {
  /** What is counted: «Просмотры». */
  title: string
  /** One a day, in order; names as they are shown. */
  days: readonly Count[]
}

const height = 60
const step = 10

/** Bars by day, drawn by the server. */
export function DayChart({ title, days }: Props) {
  const most = Math.max(1, ...days.map(({ count }) => count))
  const total = days.reduce((sum, { count }) => sum + count, 0)
  const peak = days.find(({ count }) => count === most)
  const summary = `${title}: всего ${total}${peak ? `, больше всего ${peak.name}: ${most}` : ''}`
  return (
    <figure className="mt-3">
      <svg
        role="img"
        aria-label={summary}
        viewBox={`0 0 ${days.length * step} ${height}`}
        preserveAspectRatio="none"
        className="block h-24 w-full border-b border-rule"
      >
        {days.map(({ name, count }, at) => {
          const tall = (count / most) * height
          return (
            <rect
              key={name}
              x={at * step + 1}
              y={height - tall}
              width={step - 2}
              height={tall}
              className="fill-brass"
            >
              <title>{`${name}: ${count}`}</title>
            </rect>
          )
        })}
      </svg>
      <figcaption className="mt-1 flex justify-between text-small text-muted">
        <span>{days.at(0)?.name}</span>
        <span>{peak && `больше всего ${peak.name}: ${most}`}</span>
        <span>{days.at(-1)?.name}</span>
      </figcaption>
    </figure>
  )
}
