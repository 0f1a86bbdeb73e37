import {
  appendFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { addTo } from '#lib/consultations/store/new-request.fixture.ts'
import { openConsultationStore } from '#lib/consultations/store/open-store.ts'
import { startReading } from '#lib/consultations/store/other-reader.fixture.ts'
import { createErasedElsewhere } from './erased-elsewhere.ts'
import { createEraser } from './erasure.ts'
import { readReplayList } from './replay-list.ts'

async function setUp() {
  const dataDir = temporaryFolder()
  const clock = { ms: Date.parse('2026-11-28T09:00:00Z') }
  const now = () => clock.ms
  const store = await openConsultationStore(
    { dataDir, databaseUrl: undefined },
    { now, contactKey: 'a key of sixteen characters' },
  )
  onTestFinished(() => store.close())
  const eraser = createEraser({ store, dataDir, siteUrl: 'https://example.ru', now })
  const list = join(dataDir, 'erasures/replay.jsonl')
  const acts = () => globSync('erasures/act-*.txt', { cwd: dataDir })
  return {
    dataDir,
    clock,
    store,
    eraser,
    list,
    acts,
    readAct: () => readFileSync(join(dataDir, acts()[0] ?? ''), 'utf8'),
    /** The files of the database in which a text stands. */
    filesWith: (text: string) =>
      globSync('requests.sqlite*', { cwd: dataDir }).filter((name) =>
        readFileSync(join(dataDir, name)).includes(text),
      ),
  }
}

const by = { actor: 'vera', reason: 'demand' } as const

it('writes the act that the law asks for, one for all requests of an erasure', async () => {
  const { store, eraser, acts, readAct } = await setUp()
  const numbers = [await addTo(store), await addTo(store)]
  const erasures = await eraser.erase({ numbers }, by)
  expect(acts()).toEqual([join('erasures', erasures[0]?.act ?? '')])
  const text = readAct()
  for (const part of [
    'Дата и время: 2026-11-28T09:00:00.000Z (UTC)',
    'файлы базы перезаписаны 2026-11-28T09:00:00.000Z (UTC)',
    'Оператор: владелец сайта https://example.ru',
    'Причина: требование субъекта персональных данных или отзыв согласия',
    ...erasures.map(
      ({ request, contactHash }) =>
        `- заявка № ${request?.number} (ключевой хеш контакта ${contactHash})`,
    ),
    '2026-11-28T09:00:00.000Z  заявка № 2: уничтожение данных, исполнитель vera',
  ]) {
    expect(text).toContain(part)
  }
})

describe('while another program reads the database', () => {
  it('removes the files and notes what a restored backup must lose, and writes no act', async () => {
    const { dataDir, store, eraser, list, acts, filesWith } = await setUp()
    await addTo(store, { contact: '@canary' })
    const notice = join(dataDir, 'inbox/1.eml')
    mkdirSync(join(dataDir, 'inbox'))
    writeFileSync(notice, '')
    startReading(dataDir)
    expect(await eraser.erase({ numbers: [1] }, by)).toMatchObject([{ overwrittenAt: undefined }])
    expect(await store.get(1)).toMatchObject({ contact: '' })
    expect(filesWith('@canary')).not.toEqual([])
    expect(existsSync(notice)).toBe(false)
    expect(await readReplayList(list)).toMatchObject([{ requests: [{ number: 1 }] }])
    expect(acts()).toEqual([])
  })

  it('puts the rest off, which the timer does as soon as that has ended', async () => {
    const { dataDir, clock, store, eraser, list, readAct, acts, filesWith } = await setUp()
    await addTo(store, { contact: '@canary' })
    await addTo(store, { contact: '@canary' })
    const stopReading = startReading(dataDir)
    await eraser.erase({ numbers: [1] }, by)
    await eraser.erase({ contacts: ['@Canary'] }, by)
    clock.ms += 60_000
    await eraser.finish()
    expect(filesWith('@canary')).not.toEqual([])
    expect(await store.openErasures()).toHaveLength(2)
    stopReading()
    clock.ms += 60_000
    await eraser.finish()
    expect(filesWith('@canary')).toEqual([])
    expect(acts()).toHaveLength(2)
    const [date, overwritten] = ['2026-11-28T09:00:00.000Z', '2026-11-28T09:02:00.000Z']
    expect(readAct()).toContain(`${date} (UTC); файлы базы перезаписаны ${overwritten} (UTC)`)
    expect(readAct()).toContain(`\n${overwritten}  перезапись файлов базы\n`)
    expect(await store.openErasures()).toEqual([])
    expect(await readReplayList(list)).toHaveLength(2)
  })

  it('says of a person who was erased before how far that has come', async () => {
    const { dataDir, store, eraser } = await setUp()
    await addTo(store, { contact: '@canary' })
    const stopReading = startReading(dataDir)
    const first = await eraser.erase({ numbers: [1] }, by)
    expect(await eraser.erase({ contacts: ['@canary'] }, by)).toEqual(first)
    stopReading()
    const overwrittenAt = '2026-11-28T09:00:00.000Z'
    expect(await eraser.erase({ numbers: [1] }, by)).toEqual([{ ...first[0], overwrittenAt }])
  })
})

it('writes the act again if the process has ended before it was safe', async () => {
  const { store, eraser, acts } = await setUp()
  await addTo(store)
  await store.erase({ numbers: [1] }, { ...by, act: 'act-1.txt' })
  await store.overwriteErased()
  await eraser.resume()
  await eraser.finish()
  expect(acts()).toEqual(['erasures/act-1.txt'])
})

it('completes an erasure of which only the database knows', async () => {
  const { store, eraser, list, acts } = await setUp()
  await addTo(store)
  await eraser.erase({ numbers: [1] }, by)
  rmSync(list)
  for (const act of acts()) rmSync(join(list, '../..', act))
  for (let start = 0; start < 2; start += 1) {
    await eraser.resume()
    await eraser.finish()
  }
  expect(acts()).toHaveLength(1)
  expect(await readReplayList(list)).toMatchObject([{ requests: [{ number: 1 }] }])
})

it('leaves an act alone that was written, also when the owner has taken it away', async () => {
  const { store, eraser, list, acts } = await setUp()
  await addTo(store)
  await eraser.erase({ numbers: [1] }, by)
  for (const act of acts()) rmSync(join(list, '../..', act))
  await eraser.resume()
  await eraser.finish()
  expect(acts()).toEqual([])
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
  expect(await eraser.erase({ numbers: [7] }, by)).toEqual([])
  expect(await eraser.erase({ contacts: ['@anna'] }, by)).toEqual([])
  await eraser.resume()
  await eraser.finish()
  expect(acts()).toEqual([])
})

it('is repeated in the folder of another instance, once, with its notices', async () => {
  const { dataDir, store, eraser, list } = await setUp()
  const other = temporaryFolder()
  const inbox = join(other, 'inbox')
  mkdirSync(inbox)
  const [number, stays] = [await addTo(store), await addTo(store)]
  for (const one of [number, stays]) writeFileSync(join(inbox, `${one}.eml`), '')
  await eraser.erase({ numbers: [number] }, by)
  const siteUrl = 'https://example.ru'
  const repeatOthers = createErasedElsewhere({ store, dataDir: other, siteUrl })
  await repeatOthers()
  await repeatOthers()
  expect(await readReplayList(join(other, 'erasures/replay.jsonl'))).toEqual(
    await readReplayList(list),
  )
  expect(globSync('*.eml', { cwd: inbox })).toEqual([`${stays}.eml`])
  // Its own list has all of it.
  const before = readFileSync(list, 'utf8')
  await createErasedElsewhere({ store, dataDir, siteUrl })()
  expect(readFileSync(list, 'utf8')).toBe(before)
})

it('has its act in the folder of another instance too, which keeps what is written there', async () => {
  const { dataDir, store, eraser, acts } = await setUp()
  const other = temporaryFolder()
  const repeatOthers = createErasedElsewhere({
    store,
    dataDir: other,
    siteUrl: 'https://example.ru',
  })
  await addTo(store)
  await addTo(store)
  const stopReading = startReading(dataDir)
  await eraser.erase({ numbers: [1] }, by)
  await repeatOthers()
  // Nothing proves yet that the data are gone.
  expect(globSync('erasures/*.txt', { cwd: other })).toEqual([])
  stopReading()
  await eraser.finish()
  await repeatOthers()
  const [act = ''] = acts()
  expect(readFileSync(join(other, act), 'utf8')).toBe(readFileSync(join(dataDir, act), 'utf8'))
  writeFileSync(join(other, act), 'signed')
  await eraser.erase({ numbers: [2] }, by)
  await repeatOthers()
  expect(globSync('erasures/act-*.txt', { cwd: other }).toSorted()).toEqual(acts().toSorted())
  expect(readFileSync(join(other, act), 'utf8')).toBe('signed')
  expect(globSync('erasures/.*', { cwd: other })).toEqual([])
})
