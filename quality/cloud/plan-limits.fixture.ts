import type { Asked, Reply } from './exchange.fixture.ts'
import { refusal } from './exchange.fixture.ts'

/** What a plan allows. */
export type Plan = { attributes: number; listeners: number; streamLifetimeMs: number }

/**
 * The free plan: 2,000 different attributes in all documents of a dataset, 1,000 listeners at once,
 * whose connections live for 30 minutes (https://www.sanity.io/docs/content-lake/technical-limits,
 * «Datasets», «Listeners» and «API calls»; https://www.sanity.io/docs/content-lake/attribute-limit).
 */
export const freePlan: Plan = {
  attributes: 2_000,
  listeners: 1_000,
  streamLifetimeMs: 30 * 60_000,
}

/**
 * How many attributes documents have: each combination of a path and a datatype counts once, and an
 * array counts once more for each datatype of its members (the «Pro tip» on that page).
 */
export function countAttributes(documents: Iterable<unknown>): number {
  const found = new Set<string>()
  for (const document of documents) note(document, '', found)
  return found.size
}

function note(value: unknown, path: string, found: Set<string>): void {
  if (path !== '') found.add(`${path} ${datatypeOf(value)}`)
  if (Array.isArray(value)) {
    for (const member of value) note(member, `${path}[]`, found)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, field] of Object.entries(value)) note(field, `${path}.${name}`, found)
  }
}

function datatypeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value
}

/** Refuses mutations that would bring more attributes than the plan has. Pure. */
export function refuseAttributes(
  stored: readonly unknown[],
  mutations: Buffer,
  { attributes }: Plan,
): Reply | undefined {
  const total = countAttributes([...stored, ...documentsIn(mutations)])
  if (total <= attributes) return undefined
  const message = `total attribute/datatype count ${total} exceeds limit of ${attributes}`
  return refusal(400, 'Bad Request', message)
}

function documentsIn(body: Buffer): unknown[] {
  const sent: unknown = JSON.parse(body.toString('utf8'))
  if (typeof sent !== 'object' || sent === null || !('mutations' in sent)) return []
  const mutations: unknown[] = Array.isArray(sent.mutations) ? sent.mutations : []
  return mutations.flatMap((mutation) =>
    typeof mutation === 'object' && mutation !== null
      ? Object.entries(mutation).flatMap(([kind, document]: [string, unknown]) =>
          kind.startsWith('create') ? [document] : [],
        )
      : [],
  )
}

/** Refuses a listener above the plan's number; `open` is how many there are. Pure. */
export function refuseListener(
  { path }: Asked,
  open: number,
  { listeners }: Plan,
): Reply | undefined {
  if (!path.startsWith('/data/listen/') || open < listeners) return undefined
  return refusal(429, 'Too Many Requests', `Max listener limit exceeded at ${listeners}`)
}
