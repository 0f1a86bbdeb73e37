import type { Metadata } from 'next'
import { ContactsPage } from '#components/contacts/contacts-page.tsx'
import { JsonLd } from '#components/seo/json-ld.tsx'
import { SitePage } from '#components/site/site-page.tsx'
import { getAnsweredBy } from '#lib/content/read/contacts.ts'
import { getSite } from '#lib/content/read/site.ts'
import { fixedPages } from '#lib/content/reshape/fixed-pages.ts'
import { readEnv } from '#lib/env.ts'
import { pageMetadata } from '#lib/metadata/page-metadata.ts'
import { contactsGraph } from '#lib/structured-data/contacts-graph.ts'

const { title, description, href } = fixedPages.contacts

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata({ title, description, path: href }, await getSite(), readEnv().siteUrl)
}

export default async function Contacts() {
  const [site, answeredBy] = await Promise.all([getSite(), getAnsweredBy()])
  return (
    <SitePage site={site} path={href} title={title}>
      <JsonLd graph={contactsGraph({ title, description, href }, site, readEnv().siteUrl)} />
      <ContactsPage site={site} title={title} description={description} answeredBy={answeredBy} />
    </SitePage>
  )
}
