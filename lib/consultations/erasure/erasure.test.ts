import { appendFileSync, globSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { addTo } from '#lib/consultations/store/new-request.fixture.ts'
import { openConsultationStore } from '#lib/consultations/store/open-store.ts'
import { createEraser } from './erasure.ts'
import { readReplayList } from './replay-list.ts'

async function setUp() {
  const dataDir = temporaryFolder()
  const now = () => Date.parse('2026-11-28T09:00:00Z')
  const store = await openConsultationStore(
    { dataDir, databaseUrl: undefined },
    { now, contactKey: 'a key of sixteen characters' },
  )
  onTestFinished(() => store.close())
  const eraser = createEraser({ store, dataDir, siteUrl: 'https://example.ru', now })
  const list = join(dataDir, 'erasures/replay.jsonl')
  const acts = () => globSync('erasures/act-*.txt', { cwd: dataDir })
  return { dataDir, store, eraser, list, acts }
}

const by = { actor: 'vera', reason: 'demand' } as const

it('writes the act that the law asks for, one for all requests of an erasure', async () => {
  const { dataDir, store, eraser, acts } = await setUp()
  const numbers = [await addTo(store), await addTo(store)]
  const { act, requests } = await eraser.erase({ numbers }, by)
  expect(acts()).toHaveLength(1)
  const text = readFileSync(act ?? '', 'utf8')
  expect(act).toBe(join(dataDir, acts()[0] ?? ''))
  for (const part of [
    'Дата и время: 2026-11-28T09:00:00.000Z (UTC)',
    'Оператор: владелец сайта https://example.ru',
    'Причина: требование субъекта персональных данных или отзыв согласия',
    ...requests.map(
      ({ number, contactHash }) => `- заявка № ${number} (ключевой хеш контакта ${contactHash})`,
    ),
    '2026-11-28T09:00:00.000Z  заявка № 2: уничтожение данных, исполнитель vera',
  ]) {
    expect(text).toContain(part)
  }
})

it('completes an erasure that was interrupted after the database', async () => {
  const { store, eraser, list, acts } = await setUp()
  await addTo(store)
  await eraser.erase({ numbers: [1] }, by)
  rmSync(list)
  for (const act of acts()) rmSync(join(list, '../..', act))
  await eraser.resume()
  await eraser.resume()
  expect(acts()).toHaveLength(1)
  expect(await readReplayList(list)).toMatchObject([{ requests: [{ number: 1 }] }])
})

it('reads over a line that a power cut has left incomplete', async () => {
  const { store, eraser, list, acts } = await setUp()
  await addTo(store)
  await addTo(store)
  await eraser.erase({ numbers: [1] }, by)
  appendFileSync(list, '{"act":"act-2026')
  await eraser.erase({ numbers: [2] }, by)
  expect(await readReplayList(list)).toMatchObject([
    { requests: [{ number: 1 }] },
    { requests: [{ number: 2 }] },
  ])
  expect(acts()).toHaveLength(2)
})

it('writes no act if there was nobody to erase', async () => {
  const { eraser, acts } = await setUp()
  expect(await eraser.erase({ numbers: [7] }, by)).toMatchObject({ act: undefined })
  expect(await eraser.erase({ contacts: ['@anna'] }, by)).toMatchObject({ act: undefined })
  await eraser.resume()
  expect(acts()).toEqual([])
})
