import type { Metadata } from 'next'
import { PageHead } from '#components/site/page-head.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { getSite } from '#lib/content/read/site.ts'
import { readEnv } from '#lib/env.ts'
import { pageMetadata } from '#lib/metadata/page-metadata.ts'

export const dynamic = 'force-dynamic'

const path = '/letters/done/'

const sent = {
  title: 'Проверьте почту',
  lead: 'Если адрес верный и подписки на нём ещё нет, мы отправили письмо со ссылкой. Откройте её, чтобы подтвердить подписку. Письма нет — загляните в папку «Спам».',
}

const steps: Readonly<Record<string, typeof sent>> = {
  sent,
  confirmed: { title: 'Вы подписаны', lead: 'Новые статьи придут на ваш адрес.' },
  unsubscribed: { title: 'Вы отписаны', lead: 'Писем больше не будет, адрес удалён.' },
}

type Props = { searchParams: Promise<{ step?: string | string[] }> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { title } = await readStep(searchParams)
  const page = { title, description: '', path, noindex: true }
  return pageMetadata(page, await getSite(), readEnv().siteUrl)
}

export default async function DonePage({ searchParams }: Props) {
  const [{ title, lead }, site] = await Promise.all([readStep(searchParams), getSite()])
  return (
    <SitePage site={site} path={path}>
      <div className="page pt-8 pb-24">
        <PageHead site={site} title={title} lead={lead} />
        <p className="mt-10">
          <a className="button" href="/blog/">
            Читать блог
          </a>
        </p>
      </div>
    </SitePage>
  )
}

async function readStep(searchParams: Props['searchParams']) {
  const { step } = await searchParams
  return steps[String(step)] ?? sent
}
