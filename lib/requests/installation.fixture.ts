import { toMessages } from '#lib/consultations/messages.ts'
import { newRequest } from '#lib/consultations/store/new-request.fixture.ts'
import { openConsultationStore } from '#lib/consultations/store/open-store.ts'
import type { ConsultationStore, NewRequest } from '#lib/consultations/store/store.ts'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { parseEnv, type Env } from '#lib/env.ts'
import { readSecrets } from '#lib/secrets.ts'
import { run } from './run.ts'

/** An installation in a new folder, and what the commands print there. */
export function setUpInstallation(variables: Record<string, string> = {}) {
  const parsed = parseEnv({ DATA_DIR: temporaryFolder(), ...variables })
  if (!parsed.ok) throw new Error(parsed.problems.join())
  const { env } = parsed
  return {
    env,
    dataDir: env.dataDir,
    /** What the site does with the store while no command runs. */
    withStore: <T>(work: (store: ConsultationStore) => Promise<T>) => withStore(env, work),
    async requests(...args: string[]) {
      const output = { status: 0, printed: '', errors: '' }
      output.status = await run(args, {
        readEnv: () => env,
        print: (text) => void (output.printed += text),
        printError: (text) => void (output.errors += text),
      })
      return output
    },
  }
}

async function withStore<T>(env: Env, work: (store: ConsultationStore) => Promise<T>): Promise<T> {
  const contactKey = readSecrets(env).contactKey
  const store = await openConsultationStore(env, { now: Date.now, contactKey })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Stores a request as the site does, with a notice by the file channel. */
export async function addRequest(
  store: ConsultationStore,
  consultation: Partial<NewRequest['consultation']> = {},
  change: Partial<NewRequest> = {},
): Promise<number> {
  const plain = { channel: 'telegram', contact: '@ivanov', nda: false, letters: false } as const
  const request = newRequest({ consultation: { ...plain, ...consultation }, ...change })
  const routes = { channels: ['file'], siteUrl: 'http://localhost', officeHours: undefined }
  const result = await store.add(request, (stored) => toMessages({ ...request, ...stored }, routes))
  if (!('number' in result)) throw new Error('the request was not stored')
  return result.number
}
