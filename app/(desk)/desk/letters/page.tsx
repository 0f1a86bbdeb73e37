import type { Metadata } from 'next'
import { ActionForm } from '#components/desk/action-form.tsx'
import { quietButtonClass } from '#components/desk/control-classes.ts'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { toLetterRow } from '#lib/desk/letter-row.ts'
import { enterDesk } from '#app/(desk)/desk/enter-desk.ts'

export const dynamic = 'force-dynamic'

const title = 'Не отправлено'

export const metadata: Metadata = { title }

export default async function LettersPage() {
  const { desk, visit } = await enterDesk()
  const letters = (await desk.requests.deadLetters()).map(toLetterRow)
  return (
    <DeskPage visit={visit} section="/desk/letters/" title={title}>
      <p className="mt-2 max-w-(--container-text) text-muted">
        Сообщения, которые не удалось отправить за трое суток или которые не принял сервер.
      </p>
      {letters.length === 0 && <p className="mt-8 text-muted">Всё отправлено.</p>}
      <ul className="mt-4 max-w-(--container-text) divide-y divide-rule">
        {letters.map(({ id, request, what, error }) => (
          <li key={id} className="py-4">
            <p>
              {request && (
                <>
                  <a href={request.href} className="text-link">
                    Заявка № {request.number}
                  </a>
                  {' · '}
                </>
              )}
              {what}
            </p>
            <p className="text-small wrap-anywhere text-muted">{error}</p>
            <ActionForm action="retry" formToken={visit.formToken} className="mt-2">
              <input type="hidden" name="id" value={id} />
              <button type="submit" className={quietButtonClass}>
                Отправить снова
              </button>
            </ActionForm>
          </li>
        ))}
      </ul>
    </DeskPage>
  )
}
