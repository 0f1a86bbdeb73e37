import type { Metadata } from 'next'
import { TokenForm } from '#components/letters/token-form.tsx'
import { PageHead } from '#components/site/page-head.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { getSite } from '#lib/content/read/site.ts'
import { readEnv } from '#lib/env.ts'
import { pageMetadata } from '#lib/metadata/page-metadata.ts'

export const dynamic = 'force-dynamic'

const title = 'Отписаться от писем'
const path = '/letters/unsubscribe/'

export async function generateMetadata(): Promise<Metadata> {
  const page = { title, description: '', path, noindex: true }
  return pageMetadata(page, await getSite(), readEnv().siteUrl)
}

type Props = { searchParams: Promise<{ token?: string | string[] }> }

export default async function UnsubscribePage({ searchParams }: Props) {
  const [{ token }, site] = await Promise.all([searchParams, getSite()])
  return (
    <SitePage site={site} path={path}>
      <div className="page pt-8 pb-24">
        <PageHead
          site={site}
          title={title}
          lead="Письма больше не придут, а ваш адрес мы удалим."
        />
        <TokenForm action="unsubscribe" token={String(token)} label="Отписаться" />
      </div>
    </SitePage>
  )
}
