import { openConsultationStore } from './open-store.ts'

/** Stores a request under each of so many keys five times in parallel; other processes do too. */
const [dataDir = '', keys = ''] = process.argv.slice(2)
const store = await openConsultationStore(
  { dataDir, databaseUrl: undefined },
  { now: Date.now, contactKey: 'a key of sixteen characters' },
)

async function add(key: string): Promise<void> {
  const id = crypto.randomUUID()
  const message = {
    reference: '1',
    to: { kind: 'office' as const },
    subject: '',
    text: '',
    date: '2026-11-22T12:00:00Z',
  }
  await store.add(
    {
      id,
      key,
      bodyHash: 'hash',
      createdAt: new Date(),
      consultation: { channel: 'telegram', contact: '@a', name: key, nda: false, letters: false },
      quarantined: false,
      nonce: undefined,
      consent: {
        version: '1',
        text: 't',
        clientAddress: undefined,
        userAgent: undefined,
        formUrl: '',
      },
    },
    () => [{ id: `${id}:file`, channel: 'file', message }],
  )
}

for (let key = 0; key < Number(keys); key += 1) {
  await Promise.all([1, 2, 3, 4, 5].map(() => add(`key ${key}`)))
}
await store.close()
