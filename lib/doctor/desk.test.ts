import { existsSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openDatabase, requestsPath } from '#lib/consultations/store/open-database.ts'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { deskFindings } from './desk.ts'

const none = /user add NAME --role owner$/

it('says that the desk has no account, and creates no database for it', async () => {
  const place = { dataDir: temporaryFolder(), databaseUrl: undefined }
  expect(await deskFindings(place, { isPublic: false })).toMatchObject([
    { severity: 'advice', message: none },
  ])
  expect(await deskFindings(place, { isPublic: true })).toMatchObject([{ severity: 'error' }])
  expect(existsSync(requestsPath(place.dataDir))).toBe(false)
})

it('counts the accounts that were not removed', async () => {
  const place = { dataDir: temporaryFolder(), databaseUrl: undefined }
  const db = await openDatabase(place)
  const anna = { name: 'anna', password: '', role: 'owner' as const, created_at: '' }
  await db
    .insertInto('desk_users')
    .values({ ...anna, disabled_at: '2026-11-29' })
    .execute()
  expect(await deskFindings(place, { isPublic: false })).toHaveLength(1)
  await db.updateTable('desk_users').set({ disabled_at: null }).execute()
  expect(await deskFindings(place, { isPublic: false })).toEqual([])
  await db.destroy()
})

it('says that the database cannot be read', async () => {
  const place = { dataDir: temporaryFolder(), databaseUrl: undefined }
  writeFileSync(requestsPath(place.dataDir), 'no database '.repeat(100))
  expect(await deskFindings(place, { isPublic: false })).toMatchObject([
    { severity: 'error', message: /could not be read/ },
  ])
})
