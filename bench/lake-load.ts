import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { benchDocuments } from './documents.ts'
import { startLake } from './lake-process.ts'
import type { LakeProcess } from './lake-process.ts'
import { measured, ratio, spread } from './measure.ts'

/**
 * `npm run bench:load`: the lake as a process, over HTTP: writers, listeners and memory, beside one
 * fsync for each write of the same size on the same disk.
 */
const seconds = 5
const say = (line: string) => process.stdout.write(`${line}\n`)

function note(id: string) {
  return { createOrReplace: { _id: id, _type: 'note', text: 'x'.repeat(500) } }
}

/** Writes a second that `writers` reach together, each waiting for its answer. */
async function writesPerSecond(writers: number, write: (writer: number) => Promise<void>) {
  const end = performance.now() + seconds * 1000
  let count = 0
  async function writer(n: number): Promise<void> {
    while (performance.now() < end) {
      await write(n)
      count += 1
    }
  }
  await Promise.all(Array.from({ length: writers }, (_, n) => writer(n)))
  return Math.round(count / seconds)
}

async function writing(lake: LakeProcess): Promise<void> {
  const db = new DatabaseSync(join(lake.dataDir, 'plain.sqlite'))
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (text TEXT)')
  const insert = db.prepare('INSERT INTO t VALUES (?)')
  const text = JSON.stringify(note('plain'))
  const plain = await writesPerSecond(1, async () => {
    insert.run(text)
  })
  db.close()
  const one = await writesPerSecond(1, () => lake.mutate([note('writer')]))
  const fifty = await writesPerSecond(50, (n) => lake.mutate([note(`writer-${n}`)]))
  say(`one fsync for each write, SQLite alone   ${plain}/s`)
  say(`one writer over HTTP                     ${one}/s`)
  say(`fifty writers over HTTP                  ${fifty}/s  ×${(fifty / one).toFixed(1)} of one`)
}

async function receiving(lake: LakeProcess): Promise<void> {
  let received = Promise.withResolvers<void>()
  await lake.listen(() => received.resolve())
  const writeAndReceive = async () => {
    received = Promise.withResolvers<void>()
    await Promise.all([lake.mutate([note('received')]), received.promise])
  }
  // Events that follow each other within 40 ms are sent together: an editor's are further apart.
  const times = await measured(writeAndReceive, () => pause(50))
  const answered = await measured(() => lake.mutate([note('answered')]))
  say(
    `write → answer and event at a listener   ${spread(times)} ms, ${ratio(times, answered)} of the answer`,
  )
}

async function manyListeners(lake: LakeProcess): Promise<void> {
  const [listeners, rate] = [500, 100]
  let received = 0
  await Promise.all(
    Array.from({ length: listeners }, () =>
      lake.listen(() => {
        received += 1
      }),
    ),
  )
  const started = performance.now()
  let written = 0
  const writes: Promise<void>[] = []
  while (performance.now() - started < seconds * 1000) {
    const due = Math.floor(((performance.now() - started) / 1000) * rate) + 1
    for (; written < due; written += 1) writes.push(lake.mutate([note(`to-all-${written % 50}`)]))
    await pause(5)
  }
  await Promise.all(writes)
  const took = (performance.now() - started) / 1000
  const expected = written * listeners
  const deadline = performance.now() + 30_000
  while (received < expected && performance.now() < deadline) await pause(20)
  say(
    `${listeners} listeners, ${Math.round(written / took)} writes/s of ${rate}: ` +
      `${expected - received} of ${expected} events lost, all received after ` +
      `${((performance.now() - started) / 1000 - took).toFixed(1)} s more`,
  )
}

async function memory(lake: LakeProcess): Promise<void> {
  say(`memory, nearly empty                     ${lake.memory()} MB`)
  let mutations: object[] = []
  for (const document of benchDocuments(50_000)) {
    mutations.push({ create: document })
    if (mutations.length === 500) {
      await lake.mutate(mutations)
      mutations = []
    }
  }
  say(`memory, 50,000 documents written         ${lake.memory()} MB`)
  for (let n = 0; n < 50; n += 1) await lake.query('*[_type == "article"] | order(title)[0...20]')
  say(`memory, after queries of them            ${lake.memory()} MB`)
}

for (const measure of [memory, writing, receiving, manyListeners]) {
  const lake = await startLake()
  try {
    await measure(lake)
  } finally {
    await lake.stop()
  }
}
process.exit(0)
