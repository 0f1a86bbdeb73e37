import type { RequestView } from '#lib/desk/request-view.ts'
import { ActionForm } from './action-form.tsx'
import { FactList } from './fact-list.tsx'
import { Notes } from './notes.tsx'
import { FoldedPanel, Panel } from './panel.tsx'
import { RequestHead } from './request-head.tsx'
import { RequestList } from './request-list.tsx'
import { StatusForm } from './status-form.tsx'

type Props = {
  view: RequestView
  formToken: string
  statuses: readonly { value: string; title: string }[]
  longestNote: number
}

/** One request: what to do first, what is known, what was done. */
export function RequestSheet({ view, formToken, statuses, longestNote }: Props) {
  const form = { formToken, number: view.row.number }
  return (
    <>
      <RequestHead {...form} view={view} />
      {!view.isErased &&
        (view.isQuarantined ? (
          <ActionForm action="restore" {...form} className="mt-5">
            <button type="submit" className="button cursor-pointer">
              Вернуть из карантина
            </button>
          </ActionForm>
        ) : (
          <StatusForm {...form} current={view.status} statuses={statuses} />
        ))}
      <Panel title={view.isErased ? 'Данные клиента удалены' : 'Что известно'}>
        {view.erasure !== undefined && <p className="mb-3 wrap-anywhere">{view.erasure}</p>}
        <FactList facts={view.facts} />
        {view.message !== undefined && (
          <blockquote className="mt-4 border-l-2 border-rule pl-4 wrap-anywhere whitespace-pre-line">
            {view.message}
          </blockquote>
        )}
      </Panel>
      {!view.isErased && !view.isQuarantined && (
        <Panel title="Заметки">
          <Notes {...form} longest={longestNote} notes={view.notes} />
        </Panel>
      )}
      {view.earlier.length > 0 && (
        <Panel title="Другие заявки с этим контактом">
          <RequestList rows={view.earlier} empty="" />
        </Panel>
      )}
      <Records view={view} />
      {view.mayErase && (
        <p className="mt-8">
          <a
            href={`${view.row.href}erase/`}
            className="text-link inline-flex min-h-11 items-center text-danger"
          >
            Стереть данные клиента…
          </a>
        </p>
      )}
    </>
  )
}

/** What is looked up now and then. */
function Records({ view: { origin, deliveries, log } }: { view: RequestView }) {
  return (
    <div className="mt-8">
      {origin.length > 0 && (
        <FoldedPanel title="Откуда пришёл">
          <FactList facts={origin} />
        </FoldedPanel>
      )}
      {deliveries.length > 0 && (
        <FoldedPanel title="Уведомления">
          <FactList facts={deliveries} />
        </FoldedPanel>
      )}
      <FoldedPanel title="Журнал">
        <ol className="text-small">
          {log.map((line, at) => (
            <li key={at}>{line}</li>
          ))}
        </ol>
      </FoldedPanel>
    </div>
  )
}
