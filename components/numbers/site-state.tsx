import { FactList } from '#components/desk/fact-list.tsx'
import { Panel } from '#components/desk/panel.tsx'
import type { StateView } from '#lib/watching/state-view.ts'

/** How the site is: what is wrong, then its figures since it was started. */
export function SiteState({ view }: { view: StateView }) {
  return (
    <Panel title="Состояние сайта">
      {view.problems.length === 0 ? (
        <p className="mb-4">Всё в порядке.</p>
      ) : (
        <ul className="mb-4 border-l-2 border-danger pl-4">
          {view.problems.map(({ text, href }) => (
            <li key={text} className="py-1 font-medium wrap-anywhere text-danger">
              {href === undefined ? (
                text
              ) : (
                <a href={href} className="text-link">
                  {text}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      <FactList facts={view.facts} />
    </Panel>
  )
}
