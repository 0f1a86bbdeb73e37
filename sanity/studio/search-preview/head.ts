import { isRecord } from '#lib/json/is-record.ts'
import { textOf } from '#sanity/schema/rules/stored-body.ts'

/** The parts of a page's head that search engines and messengers show. */
export type Head = {
  title: string
  description: string
  /** Canonical, absolute. */
  url: string
  /** What messengers show; `image` is an absolute address. */
  share: { title: string; description: string; image?: string }
  isHidden: boolean
}

/** Reads the metadata that `lib/metadata` writes; Next's type allows far more. */
export function toHead(metadata: object): Head {
  const { title, description, alternates, openGraph, robots } = fields(metadata)
  const image = first(fields(openGraph)['images'])
  const url = textOf(fields(image)['url'])
  return {
    title: textOf(fields(title)['absolute']),
    description: textOf(description),
    url: textOf(fields(alternates)['canonical']),
    share: {
      title: textOf(fields(openGraph)['title']),
      description: textOf(fields(openGraph)['description']),
      ...(url && { image: url }),
    },
    isHidden: fields(robots)['index'] === false,
  }
}

/** «example.ru › blog › slug», as search engines write addresses. */
export function displayUrl(url: string): string {
  const { host, pathname } = new URL(url)
  return [host, ...pathname.split('/').filter(Boolean)].join(' › ')
}

function fields(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {}
}

function first(value: unknown): unknown {
  const list: unknown[] = Array.isArray(value) ? value : [value]
  return list[0]
}
