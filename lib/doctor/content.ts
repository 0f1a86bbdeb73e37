import { createClient } from '@sanity/client'
import { z } from 'zod'
import { contentApi } from '#lib/content-api.ts'
import type { Env } from '#lib/env.ts'
import { marksDemo } from '#lib/public-demo.ts'
import { reservedSlugs } from '#sanity/schema/rules/reserved-slugs.ts'
import { advice, error, type Finding } from './finding.ts'

const text = z.string().nullish()
const named = z.object({ _id: z.string(), _type: z.string(), slug: text })

const contentSchema = z.object({
  hasHome: z.boolean(),
  settings: z
    .object({
      title: text,
      legalName: text,
      inn: text,
      phone: text,
      email: text,
      consent: text,
      policy: text,
    })
    .nullable(),
  demo: z.number(),
  pages: z.array(named),
  dangling: z.array(z.object({ _id: z.string() })),
})

export type Content = z.infer<typeof contentSchema>

const contentQuery = `{
  "hasHome": count(*[_id == "home"]) > 0,
  "settings": *[_id == "siteSettings"][0] {
    title, "legalName": organisation.legalName, "inn": organisation.inn,
    "phone": contacts.phone, "email": contacts.email,
    "consent": consent.text, "policy": policy.text
  },
  "demo": count(*[demo == true]),
  "pages": *[_type in ["article", "author", "category", "page", "service"]] {
    _id, _type, "slug": slug.current
  },
  "dangling": *[
    _type == "article" && (
      count(related[!defined(@->_id)]) > 0 ||
      count(body[count(markDefs) > 0].markDefs[][_type == "internalLink" && !defined(reference->_id)]) > 0
    )
  ] { _id }
}`

/** Reads what is published; throws when the API refuses. */
export async function readContent(
  env: Env,
  token: string | undefined,
  fetcher: typeof fetch,
): Promise<Content> {
  const client = createClient({
    ...contentApi(env),
    perspective: 'published',
    resolveFetch: () => fetcher,
    ...(token === undefined ? {} : { token }),
  })
  return contentSchema.parse(await client.fetch<unknown>(contentQuery))
}

/** Problems that visitors would notice in the published content. Pure. */
export function contentFindings(content: Content, env: Env): Finding[] {
  return [
    ...(content.hasHome
      ? []
      : [error('There is no home page: write «Главная страница» in the Studio')]),
    ...settingsFindings(content.settings),
    ...(content.demo > 0 && marksDemo(env.siteUrl)
      ? [
          error(
            `${content.demo} documents are demo content with invented people: replace or delete them in the Studio before visitors come`,
          ),
        ]
      : []),
    ...slugFindings(content.pages),
    ...content.dangling.map(({ _id }) =>
      error(
        `Document ${_id} links to something that is deleted: open it in the Studio and remove the link`,
      ),
    ),
  ]
}

function settingsFindings(settings: Content['settings']): Finding[] {
  if (settings === null) {
    return [error('There are no site settings: fill in «Настройки сайта» in the Studio')]
  }
  const where = 'fill it in, Studio → «Настройки сайта»'
  const missing = [
    [settings.title, error(`The site has no name: ${where}`)],
    [
      settings.consent,
      error(
        `There is no consent text, without which requests are unlawful (152-FZ): ${where} → «Согласие и политика»`,
      ),
    ],
    [
      settings.policy,
      error(
        `There is no privacy policy, which 152-FZ art. 18.1 wants published: ${where} → «Согласие и политика»`,
      ),
    ],
    [
      settings.legalName,
      advice(`The organisation has no legal name: ${where} → «Организация и связь»`),
    ],
    [settings.inn, advice(`The organisation has no ИНН: ${where} → «Организация и связь»`)],
    [
      settings.phone || settings.email,
      error(`There is neither phone nor e-mail: ${where} → «Организация и связь»`),
    ],
  ] as const
  return missing.flatMap(([value, finding]) => (value ? [] : [finding]))
}

function slugFindings(pages: Content['pages']): Finding[] {
  const first = new Map<string, string>()
  return pages.flatMap(({ _id, _type, slug }) => {
    if (!slug)
      return [error(`Document ${_id} has no slug and so no page: give it one in the Studio`)]
    const other = first.get(`${_type}/${slug}`)
    first.set(`${_type}/${slug}`, other ?? _id)
    if (other !== undefined) {
      return [
        error(`Documents ${other} and ${_id} share the slug ${slug}: change one in the Studio`),
      ]
    }
    return reservedSlugs.has(slug)
      ? [
          error(
            `Document ${_id} has the slug ${slug}, an address of the site itself: change it in the Studio`,
          ),
        ]
      : []
  })
}
