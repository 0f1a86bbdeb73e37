import { randomBytes } from 'node:crypto'
import type { Identity } from '#lake/auth/identity.ts'
import { refusal } from '#lake/errors.ts'
import type { JsonObject } from '#lake/json.ts'
import { mutate } from '#lake/mutate/mutate.ts'
import type { NamedDocument } from '#lake/mutate/mutation.ts'
import type { LakeDocument } from '#lake/store/document.ts'
import type { Store } from '#lake/store/store.ts'

export type UploadDeps = {
  projectId: string
  dataset: string
  store: Store
  present: (document: LakeDocument) => LakeDocument
}

/**
 * Answers with the asset document of an upload whose bytes are stored; creates it if it is missing.
 * Bytes come first: a crash in between leaves a file without a document, never the reverse.
 */
export async function answerWithAsset(
  deps: UploadDeps,
  author: Identity,
  asset: NamedDocument,
): Promise<Response> {
  const document = { ...asset, uploadId: randomBytes(16).toString('base64url') }
  const { results } = await mutate(deps.store, {
    mutations: [{ type: 'createIfNotExists', document }],
    author: author.id,
    transactionId: undefined,
    dryRun: false,
    autoGenerateArrayKeys: false,
  })
  const stored = results[0]?.document
  if (!stored) throw new Error('an upload made no document')
  return Response.json({ document: deps.present(stored) })
}

/** Descriptive fields from the caller: shown to people, never used as a path. */
export function readDescription(
  search: URLSearchParams,
): JsonObject & { originalFilename?: string } {
  const text = (parameter: string) => {
    const value = search.get(parameter)
    if (value !== null && value.length > 1024) throw refusal(400, `"${parameter}" is too long`)
    return value ?? undefined
  }
  const source = { id: text('sourceId'), name: text('sourceName'), url: text('sourceUrl') }
  const fields = {
    originalFilename: text('filename'),
    title: text('title'),
    label: text('label'),
    description: text('description'),
    creditLine: text('creditLine'),
    source: source.id === undefined ? undefined : { _type: 'sanity.assetSourceData', ...source },
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
