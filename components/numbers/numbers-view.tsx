import { FactList } from '#components/desk/fact-list.tsx'
import { Panel } from '#components/desk/panel.tsx'
import type { NumbersView as View } from '#lib/numbers/numbers-view.ts'
import { DayChart } from './day-chart.tsx'
import { Ranking } from './ranking.tsx'

/** The figures of the desk: what is read, what is asked, how fast it is answered. */
export function NumbersView({ view }: { view: View }) {
  return (
    <>
      <p className="mt-2 text-muted">{view.period}</p>
      <div className="mt-6">
        <FactList facts={view.facts} />
      </div>
      {view.charts.map(({ title, days }) => (
        <Panel key={title} title={title}>
          <DayChart title={title} days={days} />
        </Panel>
      ))}
      {view.rankings.map(({ title, counts }) => (
        <Panel key={title} title={title}>
          <Ranking counts={counts} />
        </Panel>
      ))}
    </>
  )
}
