import { InlineScript } from '#components/ui/inline-script.tsx'
import { weeklyHours } from './weekly-hours.ts'
import type { Site } from '#lib/content/view/site.ts'
import { localHours } from './local-hours.ts'

/** Moscow time has been UTC+3 all year since 2014 (Federal Law 248-FZ of 21 July 2014). */
const offsetMinutes = 180

/** The hours of the office by its own clock and, with scripts, by the visitor's. */
export function OfficeHours({ site }: { site: Site }) {
  const rows = site.officeSchedule ? weeklyHours(site.officeSchedule) : []
  if (rows.length === 0) return site.officeHours ? <p>{site.officeHours}</p> : null
  return (
    <>
      <dl className="grid gap-y-4" data-offset={offsetMinutes}>
        {rows.map(({ days, from, to }) => (
          <div key={`${days} ${from}`}>
            <dt className="text-muted">{days}</dt>
            <dd className="text-lead tabular-nums">
              {from}–{to}
            </dd>
            <dd className="text-small text-muted" data-from={from} data-to={to} hidden />
          </div>
        ))}
      </dl>
      <InlineScript run={localHours} parts={[]} />
      <p className="mt-4 text-small text-muted">Время московское, UTC+3.</p>
    </>
  )
}
