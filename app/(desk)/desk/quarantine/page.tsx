import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { OlderLink, RequestList } from '#components/desk/request-list.tsx'
import { enterDesk } from '#app/(desk)/desk/enter-desk.ts'
import { readRequests, toNumber } from '#app/(desk)/desk/read-requests.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Карантин' }

type Props = { searchParams: Promise<{ before?: string | string[] }> }

export default async function QuarantinePage({ searchParams }: Props) {
  const { desk, visit } = await enterDesk()
  const before = toNumber((await searchParams).before)
  const { rows, older } = await readRequests(desk, {
    quarantined: true,
    ...(before && { before }),
  })
  return (
    <DeskPage visit={visit} section="/desk/quarantine/" title="Карантин">
      <p className="mt-2 max-w-(--container-text) text-muted">
        Похоже на спам: об этих заявках никому не сообщалось. Настоящую откройте и верните.
      </p>
      <RequestList rows={rows} empty="Карантин пуст." />
      <OlderLink href={older === undefined ? undefined : `/desk/quarantine/?before=${older}`} />
    </DeskPage>
  )
}
