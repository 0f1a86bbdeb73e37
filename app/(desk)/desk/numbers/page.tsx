import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { enterDesk } from '#app/(desk)/desk/enter-desk.ts'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { NumbersView } from '#components/numbers/numbers-view.tsx'
import { getServices } from '#lib/registry.ts'

export const dynamic = 'force-dynamic'

const title = 'Цифры'

export const metadata: Metadata = { title }

/** For the owner: what the Monday mail tells of a week, for four. */
export default async function NumbersPage() {
  const { visit } = await enterDesk()
  if (visit.account.role !== 'owner') forbidden()
  return (
    <DeskPage visit={visit} section="/desk/numbers/" title={title}>
      <NumbersView view={await getServices().numbers.lastDays(28)} />
    </DeskPage>
  )
}
