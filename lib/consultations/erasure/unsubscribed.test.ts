import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { newRequest } from '#lib/consultations/store/new-request.fixture.ts'
import { openConsultationStore } from '#lib/consultations/store/open-store.ts'
import { createEraser } from './erasure.ts'
import { appendToReplayList, readReplayList } from './replay-list.ts'
import { createUnsubscribedList } from './unsubscribed.ts'

const { consent } = newRequest()

async function setUp(start = '2026-11-28T09:00:00Z') {
  const dataDir = temporaryFolder()
  const clock = { ms: Date.parse(start) }
  const now = () => clock.ms
  const contactKey = 'a key of sixteen characters'
  const store = await openConsultationStore(
    { dataDir, databaseUrl: undefined },
    { now, contactKey },
  )
  onTestFinished(() => store.close())
  const path = join(dataDir, 'erasures/replay.jsonl')
  return {
    clock,
    store,
    path,
    eraser: createEraser({ store, dataDir, siteUrl: 'https://example.ru', now }),
    open: () => createUnsubscribedList({ store: store.letters, dataDir }),
    list: () => readReplayList(path),
    async subscribe(email: string): Promise<string> {
      let token = ''
      await store.letters.subscribe({ email, nonce: undefined, consent }, (subscriber) => {
        token = subscriber.token
        const to = { kind: 'prospect', address: email } as const
        const message = { reference: 'a', to, subject: '', text: '', date: start }
        return { id: `letters:${subscriber.key}:a`, channel: 'email', message }
      })
      await store.letters.confirm(token)
      return token
    },
  }
}

it('notes each person who has left the letters once, also after a new start', async () => {
  const { clock, store, subscribe, open, list } = await setUp()
  const tokens = [await subscribe('ivan@example.ru'), await subscribe('anna@example.ru')]
  const note = open()
  await note()
  expect(await list()).toEqual([])
  await store.letters.unsubscribe(tokens[0] ?? '')
  await note()
  await note()
  await open()()
  expect(await list()).toHaveLength(1)
  clock.ms += 1000
  await store.letters.unsubscribe(tokens[1] ?? '')
  await note()
  expect(await list()).toHaveLength(2)
  expect(JSON.stringify(await list())).not.toMatch(/ivan|anna/)
})

it('lets a restored backup lose them, but not who has come again since', async () => {
  const living = await setUp()
  for (const email of ['ivan@example.ru', 'anna@example.ru']) {
    await living.store.letters.unsubscribe(await living.subscribe(email))
  }
  await living.open()()
  const old = await setUp('2026-11-27T09:00:00Z')
  await old.subscribe('ivan@example.ru')
  old.clock.ms = Date.parse('2026-11-28T10:00:00Z')
  await old.subscribe('anna@example.ru')
  await appendToReplayList(old.path, await living.list())
  await old.eraser.resume()
  expect(await old.store.letters.count()).toEqual({ pending: 0, confirmed: 1 })
})
