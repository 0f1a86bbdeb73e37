import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { LinkTabs } from '#components/desk/link-tabs.tsx'
import { OlderLink, RequestList } from '#components/desk/request-list.tsx'
import { SearchBox } from '#components/desk/search-box.tsx'
import { statuses, type Status } from '#lib/consultations/store/store.ts'
import { openErasuresText } from '#lib/desk/erasure-text.ts'
import { statusTabs } from '#lib/desk/status-titles.ts'
import { enterDesk } from './enter-desk.ts'
import { readRequests, toNumber } from './read-requests.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Заявки' }

type Props = { searchParams: Promise<{ status?: string | string[]; before?: string | string[] }> }

export default async function RequestsPage({ searchParams }: Props) {
  const { desk, visit } = await enterDesk()
  const asked = await searchParams
  const status = statuses.find((known) => known === asked.status)
  const before = toNumber(asked.before)
  const { rows, older } = await readRequests(desk, {
    quarantined: false,
    ...(status && { status }),
    ...(before && { before }),
  })
  const open = visit.account.role === 'owner' ? await desk.requests.openErasures() : []
  const unfinished = openErasuresText(open)
  return (
    <DeskPage visit={visit} section="/desk/" title="Заявки">
      {unfinished !== undefined && (
        <p className="mt-4 max-w-(--container-text) border-l-2 border-danger pl-4">{unfinished}</p>
      )}
      <SearchBox formToken={visit.formToken} />
      <LinkTabs
        label="Состояние"
        links={[
          { href: '/desk/', title: 'Все', current: status === undefined },
          ...statusTabs.map(({ value, title }) => ({
            href: hrefOf(value),
            title,
            current: value === status,
          })),
        ]}
      />
      <RequestList rows={rows} empty="Заявок нет." />
      <OlderLink href={older === undefined ? undefined : hrefOf(status, older)} />
    </DeskPage>
  )
}

function hrefOf(status: Status | undefined, before?: number): string {
  const query = new URLSearchParams({
    ...(status && { status }),
    ...(before !== undefined && { before: String(before) }),
  })
  return `/desk/?${query}`
}
