import { expect, it } from 'vitest'
import { noteLastBackup } from '#lib/layout/last-backup.ts'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { backupFindings } from './backup.ts'

const made = '2026-11-28T03:00:00.000Z'
const hourMs = 3_600_000

function findingsAfter(hours: number, hasSecrets = true): string[] {
  const dataDir = temporaryFolder()
  noteLastBackup(dataDir, { made, path: '/srv/backups/backup-1', hasSecrets })
  const now = Date.parse(made) + hours * hourMs
  return backupFindings(dataDir, { isPublic: true, now }).map(({ message }) => message)
}

it('wants a backup of a public installation', () => {
  const [first] = backupFindings(temporaryFolder(), { isPublic: true, now: 0 })
  expect(first?.severity).toBe('error')
  expect(first?.message).toContain('There is no backup')
  expect(backupFindings(temporaryFolder(), { isPublic: false, now: 0 })).toEqual([])
})

it('says when nightly backups have failed twice, and that they lack secrets', () => {
  expect(findingsAfter(49)).toEqual([])
  expect(findingsAfter(51)).toEqual([
    expect.stringContaining('is 51 hours old, /srv/backups/backup-1'),
  ])
  expect(findingsAfter(1, false)).toEqual([expect.stringContaining('have no secrets')])
})
