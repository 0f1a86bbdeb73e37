import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { RequestSheet } from '#components/desk/request-sheet.tsx'
import { log } from '#lib/log.ts'
import { toRequestView } from '#lib/desk/request-view.ts'
import { longestNote } from '#lib/desk/longest-note.ts'
import { statusTabs } from '#lib/desk/status-titles.ts'
import { enterDesk } from '#app/(desk)/desk/enter-desk.ts'
import { findOfficeHours } from '#app/(desk)/desk/office-hours.ts'
import { toNumber } from '#app/(desk)/desk/read-requests.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Заявка № ${toNumber((await params).number)}` }
}

/** One request. Each view is recorded in its access log, or in ours while that cannot be written. */
export default async function RequestPage({ params }: Props) {
  const number = toNumber((await params).number)
  if (number === undefined) notFound()
  const { desk, visit } = await enterDesk(`/desk/sign-in/?request=${number}`)
  const request = await desk.requests.get(number)
  if (request === undefined) notFound()
  await desk.requests
    .recordAccess([number], visit.account.name)
    // The list of sessions tells whose it is: no name is in a log.
    .catch((error: unknown) =>
      log.error('desk.access-not-recorded', { number, session: visit.sessionId }, error),
    )
  const [same, hours, erasures] = await Promise.all([
    request.contactHash === null ? [] : desk.requests.earlierOf(request.contactHash),
    findOfficeHours(),
    request.contact === '' ? desk.requests.erasures({ numbers: [number] }) : [],
  ])
  const { account, formToken } = visit
  const erasure = erasures.at(-1)
  const view = toRequestView(request, { account, same, hours, erasure, now: Date.now() })
  return (
    <DeskPage
      visit={visit}
      section={view.isQuarantined ? '/desk/quarantine/' : '/desk/'}
      title={`Заявка № ${number}`}
    >
      <RequestSheet
        view={view}
        formToken={formToken}
        statuses={statusTabs}
        longestNote={longestNote}
      />
    </DeskPage>
  )
}
