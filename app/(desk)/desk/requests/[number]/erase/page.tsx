import type { Metadata } from 'next'
import { forbidden, notFound, redirect } from 'next/navigation'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { EraseForm } from '#components/desk/erase-form.tsx'
import { whoOf } from '#lib/desk/request-row.ts'
import { enterDesk } from '#app/(desk)/desk/enter-desk.ts'
import { toNumber } from '#app/(desk)/desk/read-requests.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Стереть данные клиента' }

type Props = { params: Promise<{ number: string }> }

/** Asks the owner once more before a client's data are erased. */
export default async function ErasePage({ params }: Props) {
  const { desk, visit } = await enterDesk()
  if (visit.account.role !== 'owner') forbidden()
  const number = toNumber((await params).number)
  const request = number === undefined ? undefined : await desk.requests.get(number)
  if (number === undefined || request === undefined) notFound()
  if (request.contact === '') redirect(`/desk/requests/${number}/`)
  const same =
    request.contactHash === null ? [] : await desk.requests.earlierOf(request.contactHash)
  return (
    <DeskPage visit={visit} section="/desk/" title="Стереть данные клиента">
      <EraseForm
        formToken={visit.formToken}
        number={number}
        who={whoOf(request)}
        others={same.map((other) => other.number).filter((other) => other !== number)}
      />
    </DeskPage>
  )
}
