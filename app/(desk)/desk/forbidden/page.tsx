import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'

const title = 'Только для владельца'

export const metadata: Metadata = { title }

/** The page that lib/serving sends when somebody may not see what was asked for. */
export default function ForbiddenPage() {
  return (
    <DeskPage title={title}>
      <p className="mt-4">Этот раздел стола открыт только владельцу.</p>
    </DeskPage>
  )
}
