import { FactList } from '#components/desk/fact-list.tsx'
import { Panel } from '#components/desk/panel.tsx'
import type { NumbersView as View } from '#lib/numbers/numbers-view.ts'
import { DayChart } from './day-chart.tsx'
import { Ranking } from './ranking.tsx'

/** The figures of the desk: what is read, what is asked, how fast it is answered. */
export function NumbersView({ view }: { view: View }) {
  return (
    <>
      <Panel title="Посетители и заявки">
        <p className="mb-3 text-muted">{view.period}</p>
        <FactList facts={view.facts} />
      </Panel>
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
