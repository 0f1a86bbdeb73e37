import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '@butlerspb/durable/database.ts'
import { listAssetFiles } from './asset-files.ts'
import { backUp } from './backup.ts'
import { readManifest } from './manifest.ts'
import { restore, type Restored } from './restore.ts'
import { verifyLake } from './verify.ts'
import { migrations } from '#lake/store/migrations.ts'
import { openStore } from '#lake/store/store.ts'
import { twoColours, upload } from '#lake/test/image.fixture.ts'
import { openTestLake } from '#lake/test/lake.fixture.ts'

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lake-backup-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const about = { made: '2026-11-22T12:00:00.000Z', projectId: 'butlerspb', dataset: 'production' }

/** A backup of a lake with one image and an article that shows it. */
async function openBackup() {
  const lake = await openTestLake()
  const asset = await upload(lake, await twoColours())
  const hero = { _type: 'image', asset: { _type: 'reference', _ref: asset._id } }
  await lake.client('editor').create({ _id: 'a', _type: 'article', title: 'Дом', hero })
  const folder = join(temporaryFolder(), 'backup')
  const backup = await backUp(lake.dataDir, folder, about)
  if (!backup.ok) throw new Error(backup.problem)
  return { lake, folder, asset, ...backup }
}

function idsIn(dataDir: string): string[] {
  const store = openStore(dataDir, Date.now)
  const ids = [...store.documents().keys()].toSorted()
  store.close()
  return ids
}

function toProblem(restored: Restored): string {
  return restored.ok ? 'none' : restored.problem
}

describe('a backup', () => {
  it('contains documents and files with their hashes, readable by its owner only', async () => {
    const { folder, manifest, asset } = await openBackup()
    const image = `assets/images/${asset.path.split('/').at(-1)}`
    expect(manifest).toMatchObject({ ...about, documents: 2, schemaVersion: migrations.length })
    expect(Object.keys(manifest.files)).toEqual(['lake.sqlite', image])
    expect(await readManifest(folder)).toEqual(manifest)
    expect(statSync(join(folder, 'lake.sqlite')).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(await verifyLake(folder)).toEqual([])
  })

  it('is a snapshot while others write', async () => {
    const lake = await openTestLake()
    const client = lake.client('editor')
    let written = 0
    let goesOn = true
    async function keepWriting(): Promise<void> {
      while (goesOn) {
        written += 1
        const pair = { _type: 'note', text: 'x'.repeat(1000) }
        await client
          .transaction()
          .create({ ...pair, _id: `left-${written}` })
          .create({ ...pair, _id: `right-${written}`, to: { _ref: `left-${written}` } })
          .commit()
      }
    }
    const writing = keepWriting()
    for (let round = 0; round < 5; round += 1) {
      const folder = join(temporaryFolder(), 'backup')
      const backup = await backUp(lake.dataDir, folder, about)
      expect(backup).toMatchObject({ ok: true })
      expect(await verifyLake(folder)).toEqual([])
      const ids = idsIn(folder)
      const sides = ids.map((id) => id.split('-')[0])
      expect(sides.filter((side) => side === 'left')).toHaveLength(ids.length / 2)
    }
    goesOn = false
    await writing
    expect(written).toBeGreaterThan(0)
  })

  it('refuses a folder that is not empty', async () => {
    const { lake, folder } = await openBackup()
    expect(await backUp(lake.dataDir, folder, about)).toEqual({
      ok: false,
      problem: `${folder} is not empty: give a new folder`,
    })
  })
})

describe('restore', () => {
  it('creates a lake where there was none', async () => {
    const { folder, asset } = await openBackup()
    const dataDir = join(temporaryFolder(), 'lake')
    expect(await restore(folder, dataDir, { now: Date.now })).toMatchObject({
      ok: true,
      before: undefined,
    })
    expect(idsIn(dataDir)).toEqual(['a', asset._id])
    expect(await verifyLake(dataDir)).toEqual([])
  })

  it('replaces another lake and keeps that one beside it', async () => {
    const { folder, asset } = await openBackup()
    const dataDir = temporaryFolder()
    const other = await openTestLake()
    await upload(other, await twoColours('jpeg'), 'b.jpg')
    const copy = join(temporaryFolder(), 'backup')
    await backUp(other.dataDir, copy, about)
    await restore(copy, dataDir, { now: Date.now })
    const idsBefore = idsIn(dataDir)

    const restored = await restore(folder, dataDir, { now: Date.now })

    if (!restored.ok || restored.before === undefined) throw new Error('nothing was restored')
    expect(idsIn(dataDir)).toEqual(['a', asset._id])
    expect(await verifyLake(dataDir)).toEqual([])
    expect(idsIn(restored.before)).toEqual(idsBefore)
    expect(await verifyLake(restored.before)).toEqual([])
  })

  it('does not change a lake that is in use', async () => {
    const { folder } = await openBackup()
    const dataDir = temporaryFolder()
    const store = openStore(dataDir, Date.now)
    onTestFinished(() => store.close())
    expect(toProblem(await restore(folder, dataDir, { now: Date.now }))).toContain('in use')
    expect(store.documents().size).toBe(0)
    expect(readdirSync(dataDir).filter((name) => name.startsWith('before'))).toEqual([])
  })

  it('replaces a lake whose file is damaged', async () => {
    const { folder, asset } = await openBackup()
    const dataDir = temporaryFolder()
    writeFileSync(join(dataDir, 'lake.sqlite'), 'no database at all')
    expect(await restore(folder, dataDir, { now: Date.now })).toMatchObject({ ok: true })
    expect(idsIn(dataDir)).toEqual(['a', asset._id])
  })

  it('refuses a backup in which a byte changed, or a file is missing', async () => {
    const { folder, asset } = await openBackup()
    const image = join(folder, 'assets/images', String(asset.path.split('/').at(-1)))
    const dataDir = temporaryFolder()
    writeFileSync(image, 'another image')
    expect(toProblem(await restore(folder, dataDir, { now: Date.now }))).toContain('has changed')
    rmSync(image)
    expect(toProblem(await restore(folder, dataDir, { now: Date.now }))).toContain('lacks')
    expect(readdirSync(dataDir)).toEqual([])
  })

  it('refuses a folder without a backup, and paths that leave it', async () => {
    const { folder, manifest } = await openBackup()
    const file = join(folder, 'manifest.json')
    for (const files of [{ '../x': 'h' }, { 'assets/images/../../x': 'h' }, { '/etc/x': 'h' }]) {
      writeFileSync(file, JSON.stringify({ ...manifest, files }))
      expect(toProblem(await restore(folder, temporaryFolder(), { now: Date.now }))).toContain(
        'is not a backup',
      )
    }
    rmSync(file)
    expect(toProblem(await restore(folder, temporaryFolder(), { now: Date.now }))).toContain(
      'is not a backup',
    )
  })

  it('refuses a backup of a newer program', async () => {
    const { folder, manifest } = await openBackup()
    const schemaVersion = migrations.length + 1
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, schemaVersion }))
    expect(toProblem(await restore(folder, temporaryFolder(), { now: Date.now }))).toContain(
      'run the newer program',
    )
  })
})

describe('verify', () => {
  it('finds references to missing documents, assets without a file and files without an asset', async () => {
    const { folder, asset } = await openBackup()
    const db = openDatabase(join(folder, 'lake.sqlite'), migrations)
    db.exec(`insert into strong_references (source, target) values ('a', 'gone')`)
    db.close()
    const name = String(asset.path.split('/').at(-1))
    rmSync(join(folder, 'assets/images', name))
    writeFileSync(join(folder, 'assets/images/stray.png'), '')
    expect(await verifyLake(folder)).toEqual([
      'document "a" references "gone", which does not exist',
      `asset document "${asset._id}" has no file assets/images/${name}`,
      'file assets/images/stray.png belongs to no asset document, not even to a deleted one',
    ])
  })

  it('finds a changed file', async () => {
    const { folder, asset } = await openBackup()
    const file = `assets/images/${asset.path.split('/').at(-1)}`
    writeFileSync(join(folder, file), 'another image')
    expect(await verifyLake(folder)).toEqual([
      `file ${file} is damaged: its name is the SHA-1 of other bytes`,
    ])
  })

  it('accepts the file of a deleted asset', async () => {
    const lake = await openTestLake()
    const { _id } = await upload(lake, await twoColours())
    await lake.client('editor').delete(_id)
    expect(await listAssetFiles(lake.dataDir)).toHaveLength(1)
    expect(await verifyLake(lake.dataDir)).toEqual([])
  })

  it('finds orphaned rows', async () => {
    const { folder } = await openBackup()
    const db = new DatabaseSync(join(folder, 'lake.sqlite'), { enableForeignKeyConstraints: false })
    db.exec(`insert into strong_references (source, target) values ('nobody', 'a')`)
    db.close()
    expect(await verifyLake(folder)).toEqual(['a row of "strong_references" lost its "documents"'])
  })

  it('finds a damaged or missing database', async () => {
    const folder = temporaryFolder()
    expect(await verifyLake(folder)).toEqual([`there is no lake in ${folder}`])
    writeFileSync(join(folder, 'lake.sqlite'), 'no database at all, but long enough'.repeat(100))
    expect(await verifyLake(folder)).toEqual(['lake.sqlite cannot be read: file is not a database'])
  })
})
