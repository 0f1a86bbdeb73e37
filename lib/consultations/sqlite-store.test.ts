import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { openConsultationStore } from './sqlite-store.ts'
import { consultationStoreContract } from './store.contract.ts'
import type { ConsultationStore } from './store.ts'

function open(path = join(temporaryFolder(), 'requests.sqlite')): ConsultationStore {
  const store = openConsultationStore(path, { now: Date.now })
  onTestFinished(() => store.close())
  return store
}

consultationStoreContract(() => open())
