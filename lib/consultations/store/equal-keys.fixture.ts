import { newRequest, toMessages } from './new-request.fixture.ts'
import { openConsultationStore } from './open-store.ts'

/** Stores a request under each of so many keys five times in parallel; other processes do too. */
const [dataDir = '', keys = ''] = process.argv.slice(2)
const store = await openConsultationStore(
  { dataDir, databaseUrl: undefined },
  { now: Date.now, contactKey: 'a key of sixteen characters' },
)

async function add(key: string): Promise<void> {
  const { consultation } = newRequest()
  const silent = { ...consultation, name: key, message: undefined }
  const request = newRequest({ key, bodyHash: 'hash', createdAt: new Date(), consultation: silent })
  await store.add(request, toMessages(request))
}

for (let key = 0; key < Number(keys); key += 1) {
  await Promise.all([1, 2, 3, 4, 5].map(() => add(`key ${key}`)))
}
await store.close()
