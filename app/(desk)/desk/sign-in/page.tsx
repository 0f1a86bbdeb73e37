import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignInForm } from '#components/desk/sign-in-form.tsx'
import { Wordmark } from '#components/site/wordmark.tsx'
import type { SignInResult } from '#lib/desk/sign-in.ts'
import { findVisit } from '#app/(desk)/desk/enter-desk.ts'
import { toNumber } from '#app/(desk)/desk/read-requests.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Вход' }

const errors: Readonly<Record<Exclude<SignInResult['kind'], 'signedIn'>, string>> = {
  wrong: 'Имя или пароль не подошли.',
  tooMany: 'Слишком много попыток. Подождите четверть часа.',
  busy: 'Сейчас входят слишком многие. Попробуйте ещё раз через минуту.',
}

type Props = { searchParams: Promise<{ error?: string | string[]; request?: string | string[] }> }

export default async function SignInPage({ searchParams }: Props) {
  const { visit } = await findVisit()
  if (visit !== undefined) redirect('/desk/')
  const { error, request } = await searchParams
  const message = Object.entries(errors).find(([kind]) => kind === error)?.[1]
  return (
    <>
      <Wordmark />
      <main id="content" className="page flex-1 pt-8 pb-16">
        <h1 className="text-h2">Стол консьержа</h1>
        <SignInForm error={message} request={toNumber(request)?.toString()} />
        <p className="mt-8 max-w-96 text-small text-muted">
          Нет учётной записи или забыт пароль? Их выдаёт тот, кто ведёт сайт: команды «requests user
          add» и «requests user password».
        </p>
      </main>
    </>
  )
}
