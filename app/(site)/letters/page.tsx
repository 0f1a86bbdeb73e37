import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { lettersConsent } from '#app/letters-consent.ts'
import { SubscribeForm } from '#components/letters/subscribe-form.tsx'
import { LegalText } from '#components/site/legal-text.tsx'
import { PageHead } from '#components/site/page-head.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { getSite } from '#lib/content/read/site.ts'
import { readEnv } from '#lib/env.ts'
import { keptFormToken } from '#lib/consultations/kept-form-cookie.ts'
import { typedAddressCookieName } from '#lib/letters/typed-address-cookie.ts'
import { pageMetadata } from '#lib/metadata/page-metadata.ts'
import { getServices } from '#lib/registry.ts'

// The form has its own key and stamp.
export const dynamic = 'force-dynamic'

const title = 'Письма о новых статьях'

const problems: Readonly<Record<string, string>> = {
  email:
    'Подписка не оформлена. Проверьте адрес почты: нужен один адрес, например ivan@example.ru.',
  consent:
    'Подписка не оформлена. Поставьте отметку о согласии: текст мог обновиться, прочитайте его ниже.',
}

export async function generateMetadata(): Promise<Metadata> {
  const page = { title, description: '', path: '/letters/', noindex: true }
  return pageMetadata(page, await getSite(), readEnv().siteUrl)
}

type Props = { searchParams: Promise<{ problem?: string | string[] }> }

export default async function LettersPage({ searchParams }: Props) {
  const [{ problem }, site] = await Promise.all([searchParams, getSite()])
  const consent = lettersConsent(site)
  const sentence = problems[String(problem)]
  const jar = await cookies()
  const token = keptFormToken(typedAddressCookieName, (name) => jar.get(name)?.value)
  const visitors = getServices().consultations
  return (
    <SitePage site={site} path="/letters/">
      <div className="page pt-8 pb-24">
        <PageHead
          site={site}
          title={title}
          lead={
            consent ? 'Не чаще раза в неделю. Отписаться можно одной кнопкой.' : 'Сейчас их нет.'
          }
        />
        {sentence && (
          <p role="alert" className="mt-8 max-w-(--container-text) font-medium text-danger">
            {sentence}
          </p>
        )}
        {consent && (
          <>
            <div className="mt-10 max-w-md">
              <SubscribeForm
                version={consent.version}
                hiddenFields={visitors.newForm()}
                email={visitors.typedAddress(token)}
              />
            </div>
            <section className="mt-16">
              <h2 className="text-h2">Согласие на рассылку</h2>
              <LegalText document={consent} heading="h3" />
            </section>
          </>
        )}
      </div>
    </SitePage>
  )
}
