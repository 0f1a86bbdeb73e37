import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { evaluateSync, parse, toJS } from 'groq-js'
import { createLog } from '#sanity/lake/log.ts'
import { evaluateQuery } from '#sanity/lake/query/evaluate.ts'
import type { Query } from '#sanity/lake/query/parse-query.ts'
import { openReplica } from '#sanity/lake/query/threads/replica.ts'
import { createQueryThreads } from '#sanity/lake/query/threads/pool.ts'
import type { LakeDocument } from '#sanity/lake/store/document.ts'
import { openStore } from '#sanity/lake/store/store.ts'
import { benchDocuments } from './documents.ts'
import { measured, ratio, spread } from './measure.ts'

/**
 * `npm run bench:query [-- COUNT…]`: the lake's queries beside bare groq-js over an array of the same
 * documents, in one run. Times in milliseconds: median (10 % – 90 %), then how many times as long
 * groq-js takes and the bytes of the answer.
 */
const counts = process.argv.slice(2).map(Number)
const project = { projectId: 'butlerspb', dataset: 'production' }
const view = { perspective: ['published'], audience: 'members' } as const

async function bench(count: number): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-'))
  const store = openStore(dataDir, Date.now)
  try {
    const documents = [...benchDocuments(count)]
    const stored = performance.now()
    await write(store, documents)
    const seconds = (performance.now() - stored) / 1000
    process.stdout.write(`\n${count} documents, written in ${seconds.toFixed(1)} s\n`)
    await compare(store, dataDir, documents)
    const megabytes = Math.round(process.memoryUsage().rss / 1024 / 1024)
    process.stdout.write(`memory of this process, with the array: ${megabytes} MB\n`)
  } finally {
    store.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function write(store: ReturnType<typeof openStore>, documents: LakeDocument[]) {
  const step = 1000
  for (let start = 0; start < documents.length; start += step) {
    const changes = documents
      .slice(start, start + step)
      .map((after) => ({ id: after._id, before: null, after, mutations: [] }))
    const request = { author: 'bench', transactionId: `bench-${start}`, dryRun: false }
    await store.commit(request, () => ({ changes }))
  }
}

function queries(count: number): Record<string, Query> {
  const id = `article-${count - 1}`
  return {
    'slug, author->': {
      text: '*[_type == "article" && slug.current == $slug][0]{title, "author": author->name, body}',
      params: { slug: id },
    },
    'list of 20': {
      text: '*[_type == "article"] | order(publishedAt desc)[0...20]{_id, title, "author": author->name}',
      params: {},
    },
    '_id ==': { text: '*[_id == $id][0]', params: { id } },
    'references()': { text: '*[references($id)][0...20]._id', params: { id: 'author-0' } },
    search: {
      text: '*[_type == "article" && [@, _id] match text::query($text)][0...20]._id',
      params: { text: 'оранжереи' },
    },
    ...inner,
    'slice at the end': {
      text: '*[_type == "article"]{title, "author": author->name, "text": pt::text(body)}[0...20]',
      params: {},
    },
    'slice of a filter': {
      text: '*[_type == "article" && pt::text(body) match "дом*"][0...20]{_id, title}',
      params: {},
    },
  }
}

/** Queries within queries: bare groq-js evaluates them again for each document. */
const inner: Record<string, Query> = {
  '_ref in *[…]._id': {
    text: 'count(*[_type == "article" && !(author._ref in *[_type == "author" && name > "Автор 3"]._id)])',
    params: {},
  },
  'in a projection': {
    text: '*[_type == "article"]{_id, "isNew": _id in *[_type == "article"]._id}',
    params: {},
  },
  '_ref == ^._id': {
    text: '*[_type == "author"]{name, "articles": count(*[_type == "article"][author._ref == ^._id])}',
    params: {},
  },
}

/** For the inner queries it would take minutes. */
const mostForBare = 1000

/** The search of plain groq-js: prefixes of words. */
const bareSearch = '*[_type == "article" && pt::text(body) match "оранжере*"][0...20]._id'

async function compare(
  store: ReturnType<typeof openStore>,
  dataDir: string,
  documents: readonly LakeDocument[],
): Promise<void> {
  const replica = openReplica(join(dataDir, 'lake.sqlite'), (document) => document)
  const log = createLog(() => {}, Date.now)
  const threads = createQueryThreads({
    ...project,
    db: store.db,
    publicUrl: '',
    log,
    now: Date.now,
  })
  for (const [name, query] of Object.entries(queries(documents.length))) {
    const bareText = name === 'search' ? bareSearch : query.text
    const isBareEndless = name in inner && documents.length > mostForBare
    const bare = isBareEndless
      ? undefined
      : await measured(() => bareAnswer(bareText, query.params, documents))
    const context = { ...project, identity: 'bench', now: new Date() }
    const lake = await measured(() => evaluateQuery(query, replica.view(view), context, undefined))
    const request = { ...view, query, identity: 'bench', now: 0, sourceMap: undefined }
    const thread = await measured(() => threads.run(request))
    const bytes = Buffer.byteLength((await threads.run(request)).result)
    process.stdout.write(
      `${name.padEnd(17)} groq-js ${bare ? spread(bare) : '–'.padEnd(24)}  lake ${spread(lake)}  ` +
        `through a thread ${spread(thread)}  ${bare ? ratio(bare, lake) : '–'}  ${bytes} B\n`,
    )
  }
  await threads.close()
}

function bareAnswer(
  text: string,
  params: Query['params'],
  documents: readonly LakeDocument[],
): unknown {
  return toJS(evaluateSync(parse(text, { params }), { dataset: documents, params }))
}

for (const count of counts.length > 0 ? counts : [100, 1000, 10_000, 50_000]) await bench(count)
