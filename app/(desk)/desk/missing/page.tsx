import type { Metadata } from 'next'
import { DeskPage } from '#components/desk/desk-page.tsx'

const title = 'Такой страницы нет'

export const metadata: Metadata = { title }

/** The page that lib/serving sends for a request, or an address of the desk, that does not exist. */
export default function MissingPage() {
  return (
    <DeskPage title={title}>
      <p className="mt-4 max-w-(--container-text)">
        Если вы искали заявку, проверьте её номер или найдите её по имени и контакту в разделе
        «Заявки».
      </p>
    </DeskPage>
  )
}
