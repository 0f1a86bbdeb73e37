import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { DeskPage } from '#components/desk/desk-page.tsx'
import { OlderLink, RequestList } from '#components/desk/request-list.tsx'
import { SearchBox } from '#components/desk/search-box.tsx'
import { readSearchCookie, searchCookieName } from '#lib/desk/search-cookie.ts'
import { toSearchText } from '#lib/desk/search-text.ts'
import { enterDesk } from '#app/(desk)/desk/enter-desk.ts'
import { readRequests, toNumber } from '#app/(desk)/desk/read-requests.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Поиск' }

type Props = { searchParams: Promise<{ before?: string | string[] }> }

/** What was looked for comes in a cookie, because an address would be kept and logged. */
export default async function FoundPage({ searchParams }: Props) {
  const { desk, visit } = await enterDesk()
  const text = readSearchCookie((await cookies()).get(searchCookieName)?.value)
  const search = toSearchText(text)
  if (search === '') redirect('/desk/')
  const before = toNumber((await searchParams).before)
  const { rows, older } = await readRequests(desk, { search, ...(before && { before }) })
  return (
    <DeskPage visit={visit} section="/desk/" title="Поиск">
      <SearchBox formToken={visit.formToken} text={text} />
      <RequestList rows={rows} empty="Ничего не нашлось: попробуйте часть номера или имени." />
      <OlderLink href={older === undefined ? undefined : `/desk/found/?before=${older}`} />
    </DeskPage>
  )
}
