import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { enterDesk } from '#app/(desk)/desk/enter-desk.ts'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { NumbersView } from '#components/numbers/numbers-view.tsx'
import { SiteState } from '#components/numbers/site-state.tsx'
import { getServices } from '#lib/registry.ts'

export const dynamic = 'force-dynamic'

const title = 'Цифры'

export const metadata: Metadata = { title }

/** For the owner: how the site is, and what the Monday mail tells of a week, for four. */
export default async function NumbersPage() {
  const { visit } = await enterDesk()
  if (visit.account.role !== 'owner') forbidden()
  const { numbers, state } = getServices()
  return (
    <DeskPage visit={visit} section="/desk/numbers/" title={title}>
      <SiteState view={await state()} />
      <NumbersView view={await numbers.lastDays(28)} />
    </DeskPage>
  )
}
