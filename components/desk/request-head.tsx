import type { RequestView } from '#lib/desk/request-view.ts'
import { ActionForm } from './action-form.tsx'
import { quietButtonClass } from './control-classes.ts'

type Props = { formToken: string; number: number; view: RequestView }

/** What the concierge has to know and do first. */
export function RequestHead({ formToken, number, view: { row, reply, mayTake } }: Props) {
  const { status, age, deadline, takenBy, isUrgent } = row
  return (
    <div className="max-w-(--container-text)">
      <p className="mt-1 flex flex-wrap gap-x-4 text-small">
        <span className="text-muted">
          {isUrgent && 'срочная · '}
          {status} · {age} назад{takenBy !== undefined && ` · отвечает ${takenBy}`}
        </span>
        {deadline && (
          <span className={deadline.late ? 'font-medium text-danger' : 'text-accent'}>
            {deadline.text}
          </span>
        )}
      </p>
      <div className="mt-5 flex flex-wrap gap-2 *:grow sm:*:grow-0">
        {reply && (
          <a
            href={reply.href}
            rel="noreferrer"
            {...(reply.href.startsWith('https:') && { target: '_blank' })}
            className="button"
          >
            {reply.title}
          </a>
        )}
        {mayTake && (
          <ActionForm action="take" formToken={formToken} number={number}>
            {takenBy !== undefined && <input type="hidden" name="from" value={takenBy} />}
            <button type="submit" className={`${quietButtonClass} min-h-[3.125rem] w-full`}>
              {takenBy === undefined ? 'Взять себе' : 'Взять у коллеги'}
            </button>
          </ActionForm>
        )}
      </div>
    </div>
  )
}
