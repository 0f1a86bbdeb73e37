import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
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

it(
  'has every request it acknowledged, with its consent and message, after kill -9',
  { timeout: 20_000 },
  async () => {
    const folder = temporaryFolder()
    const child = fork(new URL('./crash.fixture.ts', import.meta.url), [folder])
    const acknowledged: number[] = []
    child.on('message', (number) => {
      acknowledged.push(Number(number))
      if (acknowledged.length === 60) child.kill('SIGKILL')
    })
    await once(child, 'exit')
    expect(child.signalCode).toBe('SIGKILL')

    const requests = await open(join(folder, 'requests.sqlite')).list()
    expect(requests.map((request) => request.number)).toEqual(expect.arrayContaining(acknowledged))
    for (const request of requests) {
      expect(request.consent.hash).toMatch(/^[0-9a-f]{64}$/)
      expect(request.deliveries).toMatchObject([{ channel: 'file' }])
    }
  },
)
