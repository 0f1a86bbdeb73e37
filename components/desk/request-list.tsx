import type { RequestRow } from '#lib/desk/request-row.ts'

type Props = {
  rows: readonly RequestRow[]
  /** Said instead of an empty list. */
  empty: string
}

/** Requests, the newest first. */
export function RequestList({ rows, empty }: Props) {
  if (rows.length === 0) return <p className="mt-8 text-muted">{empty}</p>
  return (
    <ol className="mt-4 max-w-(--container-text) divide-y divide-rule border-y border-rule">
      {rows.map((row) => (
        <li key={row.number} className="relative py-3.5 hover:bg-surface">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <a
              href={row.href}
              className={`wrap-anywhere after:absolute after:inset-0 ${row.isNew ? 'font-medium' : ''}`}
            >
              № {row.number} · {row.isUrgent && 'срочная · '}
              {row.who}
            </a>
            <span className="text-small text-muted">
              {row.age} назад, {row.at}
            </span>
          </p>
          <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-small">
            <span className="text-muted">
              {row.channel} · {row.status}
              {row.takenBy !== undefined && ` · ${row.takenBy}`}
            </span>
            {row.deadline && (
              <span className={row.deadline.late ? 'font-medium text-danger' : 'text-accent'}>
                {row.deadline.text}
              </span>
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}

/** The link to older requests. */
export function OlderLink({ href }: { href: string | undefined }) {
  if (href === undefined) return null
  return (
    <p className="mt-4">
      <a href={href} rel="next" className="text-link inline-flex min-h-11 items-center">
        Раньше
      </a>
    </p>
  )
}
