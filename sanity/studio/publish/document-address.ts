import { isRecord } from '#lib/json/is-record.ts'
import { documentHref } from '#lib/content/href.ts'
import { textOf } from '#sanity/schema/rules/stored-body.ts'
import type { Move } from './redirect-actions.ts'

/** A document as the Studio passes it to actions. */
export type Stored = { readonly _type: string; readonly slug?: unknown } | null | undefined

/** The path of a document's page; undefined while it has none. */
export function documentAddress(document: Stored): string | undefined {
  const slug = document?.slug
  const current = isRecord(slug) ? textOf(slug['current']) : null
  return document ? documentHref({ _type: document._type, slug: current }) : undefined
}

/** Where publishing `draft` moves the page of `published`; undefined when it stays. */
export function pageMove(published: Stored, draft: Stored): Move | undefined {
  const [from, to] = [documentAddress(published), documentAddress(draft)]
  return from !== undefined && to !== undefined && from !== to ? { from, to } : undefined
}
