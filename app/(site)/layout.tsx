import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { fontClasses } from '#app/fonts/fonts.ts'
import { HtmlDocument } from '#components/site/html-document.tsx'
import { lettersConsent } from '#app/letters-consent.ts'
import { rememberOrigin } from '#components/site/remember-origin.ts'
import { runMenuCommands } from '#components/site/run-menu-commands.ts'
import { SiteFooter } from '#components/site/site-footer.tsx'
import { InlineScript } from '#components/ui/inline-script.tsx'
import { getSite } from '#lib/content/read/site.ts'
import { getPreview } from '#lib/draft-mode/preview.ts'
import { readEnv } from '#lib/env.ts'
import { verificationMetadata } from '#lib/metadata/verification.ts'
import { isPublicDemo } from '#lib/public-demo.ts'
import '#app/globals.css'
import { DraftTools } from './draft-tools.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const [site, preview] = await Promise.all([getSite(), getPreview()])
  return {
    metadataBase: new URL(readEnv().siteUrl),
    title: site.title,
    ...verificationMetadata(site),
    ...(preview && { robots: { index: false, follow: false } }),
  }
}

export const viewport: Viewport = {
  // The page reaches under the notch and to the lower edge; `.page` and the bar keep clear of both.
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf9f5' },
    { media: '(prefers-color-scheme: dark)', color: '#14171b' },
  ],
}

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const [site, preview] = await Promise.all([getSite(), getPreview()])
  const demo = isPublicDemo(site, readEnv().siteUrl)
  return (
    <HtmlDocument fonts={fontClasses}>
      {/* Before the forms, which take over what it remembers. */}
      <InlineScript run={rememberOrigin} parts={[]} />
      <InlineScript run={runMenuCommands} parts={[]} />
      {children}
      <SiteFooter
        site={site}
        notice={demo ? 'Демонстрационные данные' : undefined}
        letters={lettersConsent(site)?.version}
      />
      {preview && <DraftTools preview={preview} />}
    </HtmlDocument>
  )
}
