import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { DirectContacts } from '#components/consultation/direct-contacts.tsx'
import { NextSteps } from '#components/consultation/next-steps.tsx'
import { ReceiptList } from '#components/consultation/receipt-list.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { keptFormToken } from '#lib/consultations/kept-form-cookie.ts'
import { receiptCookieName, receiptRows } from '#lib/consultations/receipt.ts'
import { getSite } from '#lib/content/read/site.ts'
import { readEnv } from '#lib/env.ts'
import { pageMetadata } from '#lib/metadata/page-metadata.ts'
import { getServices } from '#lib/registry.ts'

// The receipt is one visitor's.
export const dynamic = 'force-dynamic'

const title = 'Заявка принята'

export async function generateMetadata(): Promise<Metadata> {
  const page = { title, description: '', path: '/consultation/thanks/', noindex: true }
  return pageMetadata(page, await getSite(), readEnv().siteUrl)
}

type Props = { searchParams: Promise<{ number?: string | string[] }> }

export default async function ThanksPage({ searchParams }: Props) {
  const [{ number }, site, jar] = await Promise.all([searchParams, getSite(), cookies()])
  const token = keptFormToken(receiptCookieName, (name) => jar.get(name)?.value)
  const kept = getServices().consultations.receipt(token)
  const receipt = String(kept?.number) === number ? kept : undefined
  return (
    <SitePage site={site} path="/consultation/thanks/">
      <div className="page section">
        <p className="eyebrow">{title}</p>
        <h1 className="mt-4 text-display">
          {receipt ? `Ваша заявка № ${receipt.number}` : 'Спасибо'}
        </h1>
        <p className="mt-6 max-w-(--container-text) text-lead text-muted">
          {/* Anybody may open the address: only a receipt tells that there was a request. */}
          {receipt ? 'Мы' : 'Если вы отправили заявку, мы'} получили её и&nbsp;сохранили.
          Подтверждать ничего не&nbsp;нужно
          {receipt && ', номер пригодится, если захотите что-то добавить'}.
        </p>
        {receipt && <ReceiptList rows={receiptRows(receipt)} />}
        <h2 className="mt-16 mb-8 text-h2">Что дальше</h2>
        <div className="max-w-(--container-text)">
          <NextSteps done={1} />
        </div>
        <div className="mt-12 max-w-(--container-text)">
          <DirectContacts site={site} />
        </div>
        <p className="mt-14 flex flex-wrap gap-x-8 gap-y-4">
          <a className="button" href="/blog/">
            Читать блог
          </a>
          <a className="text-link self-center py-2" href="/">
            На главную
          </a>
        </p>
      </div>
    </SitePage>
  )
}
