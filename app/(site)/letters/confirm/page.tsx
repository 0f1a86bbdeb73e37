import type { Metadata } from 'next'
import { TokenForm } from '#components/letters/token-form.tsx'
import { PageHead } from '#components/site/page-head.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { getSite } from '#lib/content/read/site.ts'
import { readEnv } from '#lib/env.ts'
import { pageMetadata } from '#lib/metadata/page-metadata.ts'
import { getServices } from '#lib/registry.ts'

export const dynamic = 'force-dynamic'

const title = 'Подтвердите подписку'
const path = '/letters/confirm/'

const leads = {
  pending: 'Осталось одно нажатие, и новые статьи будут приходить на ваш адрес.',
  confirmed: 'Подписка уже подтверждена: новые статьи придут на ваш адрес.',
  unknown: 'Эта ссылка больше не действует: она живёт неделю. Подпишитесь ещё раз.',
} as const

export async function generateMetadata(): Promise<Metadata> {
  const page = { title, description: '', path, noindex: true }
  return pageMetadata(page, await getSite(), readEnv().siteUrl)
}

type Props = { searchParams: Promise<{ token?: string | string[] }> }

export default async function ConfirmPage({ searchParams }: Props) {
  const token = String((await searchParams).token)
  const [state = 'unknown', site] = await Promise.all([
    getServices().letters.stateOf(token),
    getSite(),
  ])
  return (
    <SitePage site={site} path={path}>
      <div className="page pt-8 pb-24">
        <PageHead site={site} title={title} lead={leads[state]} />
        {state === 'pending' && (
          <TokenForm action="confirm" token={token} label="Получать письма" />
        )}
      </div>
    </SitePage>
  )
}
