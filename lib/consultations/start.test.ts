import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import type { Message } from '#lib/outbox/message.ts'
import { context, fields } from './service.fixture.ts'
import { openConsultationStore } from './store/open-store.ts'
import { startConsultations } from './start.ts'

const secrets = {
  contactKey: 'a key of sixteen characters',
  stampKeys: () => ['a key of sixteen characters'] as const,
  readOfficeHours: async () => undefined,
}
const settings = (dataDir: string) => ({
  dataDir,
  databaseUrl: undefined,
  lakeUrl: undefined,
  runsLake: true,
  siteUrl: 'http://localhost:3000',
  rateLimitPerMinute: 1,
  requestsKeepDays: 365,
  mail: undefined,
  telegram: undefined,
})

const inboxOf = (dataDir: string) => {
  const inbox = join(dataDir, 'inbox')
  return existsSync(inbox) ? readdirSync(inbox) : []
}

it('stores requests, sends their notices, and closes when all is written', async () => {
  const dataDir = temporaryFolder()
  const { service, close } = await startConsultations(settings(dataDir), secrets)
  expect(await service.submit(fields, context)).toMatchObject({ kind: 'accepted', number: 1 })
  await vi.waitFor(() => expect(inboxOf(dataDir)).toHaveLength(1), 30_000)
  await close()
  await expect(service.submit(fields, context)).rejects.toThrow('closed')
})

it('limits the rate as configured', async () => {
  const { service, close } = await startConsultations(settings(temporaryFolder()), secrets)
  expect(await service.admitPost('203.0.113.1')).toEqual({ ok: true })
  expect(await service.admitPost('203.0.113.1')).toMatchObject({ ok: false })
  await close()
})

it('sends what an earlier process left behind', async () => {
  const dataDir = temporaryFolder()
  const earlier = await openConsultationStore(settings(dataDir), {
    now: Date.now,
    contactKey: secrets.contactKey,
  })
  const message: Message = {
    reference: '1',
    to: { kind: 'office' },
    subject: 's',
    text: 't',
    date: '2026-11-22T12:00:00Z',
  }
  await earlier.add(
    {
      id: 'left-behind',
      key: undefined,
      bodyHash: 'hash',
      createdAt: new Date(),
      consultation: { channel: 'telegram', contact: '@ivanov', nda: false, letters: false },
      quarantined: false,
      letterConsent: undefined,
      nonce: undefined,
      consent: { ...context, version: '1', text: 'Согласие' },
    },
    () => [{ id: 'left-behind:file', channel: 'file', message }],
  )
  await earlier.close()
  const { close } = await startConsultations(settings(dataDir), secrets)
  await vi.waitFor(() => expect(inboxOf(dataDir)).toHaveLength(1), 30_000)
  await close()
})
