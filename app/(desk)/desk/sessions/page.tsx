import type { Metadata } from 'next'
import { ActionForm } from '#components/desk/action-form.tsx'
import { quietButtonClass } from '#components/desk/control-classes.ts'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { PasswordForm } from '#components/desk/password-form.tsx'
import type { ChangedPassword } from '#lib/desk/change-password.ts'
import { formatMoment } from '#lib/format/moment.ts'
import { shortestPassword } from '#lib/desk/password.ts'
import { enterDesk } from '#app/(desk)/desk/enter-desk.ts'

export const dynamic = 'force-dynamic'

const title = 'Входы'

export const metadata: Metadata = { title }

const outcomes: Readonly<Record<ChangedPassword['kind'], string>> = {
  changed: 'Пароль сменён. Другие входы этой записи закончились.',
  weak: 'Пароль не сменён: новый слишком короткий или простой.',
  wrong: 'Пароль не сменён: нынешний не подошёл.',
  tooMany: 'Пароль не сменён: слишком много попыток. Подождите четверть часа.',
  busy: 'Пароль не сменён: сейчас входят слишком многие. Попробуйте через минуту.',
}

type Props = { searchParams: Promise<{ password?: string | string[] }> }

export default async function SessionsPage({ searchParams }: Props) {
  const { desk, visit } = await enterDesk()
  const { account, formToken, sessionId } = visit
  const { password } = await searchParams
  const message = Object.entries(outcomes).find(([kind]) => kind === password)?.[1]
  const sessions = await desk.sessions.list(account.role === 'owner' ? undefined : account.name)
  return (
    <DeskPage visit={visit} section="/desk/sessions/" title={title}>
      <p className="mt-2 max-w-(--container-text) text-muted">
        Где сейчас открыт стол. Потеряли телефон — завершите его вход и смените пароль.
      </p>
      <ul className="mt-4 max-w-(--container-text) divide-y divide-rule border-y border-rule">
        {sessions.map(({ id, user, createdAt, seenAt, network, agent }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <span>
              {user}
              {id === sessionId && ', этот вход'}
              <span className="block text-small text-muted">
                открыт {formatMoment(Date.parse(createdAt))}, был виден{' '}
                {formatMoment(Date.parse(seenAt))}
                <br />
                {[network && `сеть ${network}`, agent].filter(Boolean).join(' · ')}
              </span>
            </span>
            <ActionForm action="end-session" formToken={formToken}>
              <input type="hidden" name="id" value={id} />
              <button type="submit" className={quietButtonClass}>
                Завершить
              </button>
            </ActionForm>
          </li>
        ))}
      </ul>
      <h2 className="mt-10 text-h4">Сменить пароль</h2>
      <PasswordForm
        formToken={formToken}
        name={account.name}
        shortest={shortestPassword}
        message={message}
        isError={message !== outcomes.changed}
      />
    </DeskPage>
  )
}
