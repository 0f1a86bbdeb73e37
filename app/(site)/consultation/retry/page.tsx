import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { ConsultationForm } from '#components/consultation/consultation-form.tsx'
import { ErrorSummary } from '#components/consultation/error-summary.tsx'
import { Breadcrumbs } from '#components/site/breadcrumbs.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { keptFormToken } from '#lib/consultations/kept-form-cookie.ts'
import { rejectedFormCookieName } from '#lib/consultations/rejected-form-cookie.ts'
import type { RejectedForm } from '#lib/consultations/rejected-forms.ts'
import { outdatedTexts } from '#lib/consultations/outdated-texts.ts'
import { formOptions } from '#lib/consultations/form-options.ts'
import { getSite } from '#lib/content/read/site.ts'
import { lettersConsent } from '#app/letters-consent.ts'
import { readEnv } from '#lib/env.ts'
import { pageMetadata } from '#lib/metadata/page-metadata.ts'
import { getServices } from '#lib/registry.ts'
import { findAbout } from '#app/(site)/consultation/about.ts'

export const dynamic = 'force-dynamic'

const title = 'Проверьте заявку'

const reasons: Record<RejectedForm['reason'] | 'gone', string> = {
  invalid: 'Заявка ещё не отправлена. Исправьте отмеченное и отправьте её снова.',
  conflict:
    'С прошлой страницы уже отправлена другая заявка, и мы её получили. Чтобы отправить ещё и эту, нажмите «Отправить заявку».',
  tooMany: 'Слишком много заявок подряд. Подождите минуту и нажмите «Отправить заявку».',
  unavailable: 'Заявку не удалось записать. Подождите минуту и нажмите «Отправить заявку».',
  gone: 'Незаконченная заявка хранится 15 минут, и это время вышло. Заполните форму ещё раз.',
}

export async function generateMetadata(): Promise<Metadata> {
  const page = { title, description: '', path: '/consultation/retry/', noindex: true }
  return pageMetadata(page, await getSite(), readEnv().siteUrl)
}

export default async function RetryPage() {
  const site = await getSite()
  const service = getServices().consultations
  const jar = await cookies()
  const token = keptFormToken(rejectedFormCookieName, (name) => jar.get(name)?.value)
  const rejectedForm = service.retryForm(token)
  const about = await findAbout(rejectedForm?.values.context)
  const options = formOptions(site, Date.now())
  const letters = lettersConsent(site)
  // A text may have changed after the form was refused for something else.
  const { consent, consentVersion, letters: lettersVersion } = rejectedForm?.values ?? {}
  const ticked = { ...(consent !== undefined && { consentVersion }), lettersVersion }
  const today = { consent: options.consent, letterConsent: letters }
  const errors = { ...outdatedTexts(ticked, today), ...rejectedForm?.errors }
  return (
    <SitePage site={site} path="/consultation/retry/">
      <div className="page pt-8 pb-24">
        <Breadcrumbs
          trail={[
            { title: site.title, href: '/' },
            { title: 'Консультация', href: '/consultation/' },
          ]}
          current={title}
        />
        <h1 className="mt-10 mb-8 text-h1">{title}</h1>
        <ErrorSummary reason={reasons[rejectedForm?.reason ?? 'gone']} errors={errors} />
        <div className="mt-12 max-w-(--container-text)">
          <ConsultationForm
            options={options}
            hiddenFields={rejectedForm ?? service.newForm()}
            letters={letters?.version}
            values={rejectedForm?.values ?? {}}
            errors={errors}
            about={about}
          />
        </div>
      </div>
    </SitePage>
  )
}
