import { setTimeout as pause } from 'node:timers/promises'
import { startConsultations } from '#lib/consultations/start.ts'
import { createSubmit } from '#lib/consultations/submit.fixture.ts'
import { parseEnv } from '#lib/env.ts'
import { readSecrets } from '#lib/secrets.ts'

/** Accepts some hundred requests a second until killed, and reports each number to the parent. */
const parsed = parseEnv({ DATA_DIR: process.argv[2] ?? '', RATE_LIMIT_PER_MINUTE: '0' })
if (!parsed.ok) throw new Error(parsed.problems.join())
const { contactKey, stampKey } = readSecrets(parsed.env)
const readOfficeHours = async () => undefined
const { service } = await startConsultations(parsed.env, {
  contactKey,
  stampKeys: () => [stampKey],
  readOfficeHours,
})
const submit = createSubmit(service)

for (let round = 0; ; round++) {
  await Promise.all(Array.from({ length: 5 }, (_, i) => submit(`${round}-${i}`)))
  await pause(20)
}
