import { MissingPage } from '#components/site/missing-page.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { getSite } from '#lib/content/read/site.ts'

export default async function NotFound() {
  return (
    <SitePage site={await getSite()} path="">
      <MissingPage />
    </SitePage>
  )
}
