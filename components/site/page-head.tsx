import type { Site } from '#lib/content/view/site.ts'
import { Breadcrumbs } from './breadcrumbs.tsx'

type Props = {
  site: Site
  /** The pages between the home page and this one. */
  parents?: { title: string; href: string }[]
  title: string
  lead?: string | undefined
}

/** The head of a page: breadcrumbs, title and description. */
export function PageHead({ site, parents = [], title, lead }: Props) {
  return (
    <>
      <Breadcrumbs trail={[{ title: site.title, href: '/' }, ...parents]} current={title} />
      <h1 className="mt-10 max-w-[54rem] text-h1">{title}</h1>
      {lead && <p className="mt-5 max-w-(--container-text) text-lead text-muted">{lead}</p>}
    </>
  )
}
