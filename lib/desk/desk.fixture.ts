import { createEraser } from '#lib/consultations/erasure/erasure.ts'
import { createConsultationStore } from '#lib/consultations/store/open-store.ts'
import { newRequest } from '#lib/consultations/store/new-request.fixture.ts'
import type { NewRequest } from '#lib/consultations/store/store.ts'
import { setUpAccounts } from './desk-database.fixture.ts'
import { createDesk } from './desk.ts'

/** What is stored of the password «password» at a low cost: scrypt of RFC 7914, section 12. */
export const storedPassword = 'scrypt$1024$8$16$TmFDbA$_bq-HJ00cgB4VucZDQHp_nxq18vII3gw53N2Y0s3MWI'

/** A desk with an owner, anna, a concierge, olga, and what woke the outbox. */
export async function setUpDesk() {
  const parts = await setUpAccounts()
  const now = () => parts.clock.ms
  const store = await createConsultationStore(parts.database, {
    now,
    contactKey: 'a key of sixteen characters',
  })
  await parts.accounts.add({ name: 'anna', role: 'owner' }, storedPassword)
  await parts.accounts.add({ name: 'olga', role: 'concierge' }, storedPassword)
  const wakes: number[] = []
  const desk = createDesk({
    database: parts.database,
    store,
    eraser: createEraser({
      store,
      dataDir: parts.dataDir,
      siteUrl: 'http://localhost:3000',
      now,
    }),
    letters: 'file',
    routes: { channels: ['file'], siteUrl: 'http://localhost:3000' },
    readOfficeHours: () => Promise.reject(new Error('the lake is away')),
    wake: () => wakes.push(now()),
    now,
  })
  return {
    ...parts,
    desk,
    store,
    wakes,
    async addRequest(change: Partial<NewRequest> = {}): Promise<number> {
      const request = newRequest({ createdAt: new Date(now()), ...change })
      const result = await store.add(request, () => [])
      if (!('number' in result)) throw new Error('the request was not stored')
      return result.number
    },
  }
}
