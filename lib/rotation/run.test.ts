import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { parseEnv } from '#lib/env.ts'
import { writeLayout } from '#lib/layout/layout-file.ts'
import { layoutProblem } from '#lib/layout/problem.ts'
import { layoutVersion } from '#lib/layout/version.ts'
import { readSecrets, stampKeys, webhookSecrets } from '#lib/secrets.ts'
import { run } from './run.ts'

const minuteMs = 60_000

/** `clock.now`: what the command takes for the time, in milliseconds since 1970. */
function setUp(variables: Record<string, string> = {}, clock = { now: Date.now() }) {
  const parsed = parseEnv({ DATA_DIR: temporaryFolder(), ...variables })
  if (!parsed.ok) throw new Error(parsed.problems.join())
  const { env } = parsed
  return {
    env,
    async rotate(...args: string[]) {
      const output = { status: 0, printed: '', errors: '' }
      output.status = await run(args, {
        readEnv: () => env,
        print: (text) => void (output.printed += text),
        printError: (text) => void (output.errors += text),
        endSessions: async () => ({ done: ['Ended 2 sessions of the desk'], problems: [] }),
        now: () => clock.now,
      })
      return output
    },
  }
}

it('replaces everything in the file, which only its owner may read, and prints no secret', async () => {
  const { env, rotate } = setUp()
  const before = readSecrets(env)
  const { status, printed } = await rotate('all')
  const after = readSecrets(env)
  expect(status).toBe(0)
  for (const name of ['webhookSecret', 'readToken', 'writeToken', 'stampKey'] as const) {
    expect(after[name]).not.toBe(before[name])
    expect(printed).not.toContain(after[name])
  }
  expect(after.contactKey).toBe(before.contactKey)
  expect(printed).toContain('sessions: Ended 2 sessions of the desk')
  expect(statSync(join(env.dataDir, 'secrets.json')).mode & 0o777).toBe(0o600)
})

it('leaves the secrets alone when only the sessions end', async () => {
  const { env, rotate } = setUp()
  const before = readSecrets(env)
  expect((await rotate('sessions')).printed).toBe('sessions: Ended 2 sessions of the desk\n')
  expect(readSecrets(env)).toEqual(before)
})

it('names a variable that would win over the file, and replaces the rest', async () => {
  const { env, rotate } = setUp({ SANITY_WEBHOOK_SECRET: 'a secret of the environment' })
  const before = readSecrets(env)
  const refused = await rotate('all')
  expect(refused.status).toBe(1)
  expect(refused.errors).toMatch(/^webhook: SANITY_WEBHOOK_SECRET in the environment decides it/)
  const after = readSecrets(env)
  expect(after.webhookSecret).toBe(before.webhookSecret)
  expect([after.readToken, after.stampKey]).not.toContain(before.readToken)
  expect(after.stampKey).not.toBe(before.stampKey)
  expect(refused.printed).toContain('sessions: Ended')
})

it("says where tokens of Sanity's cloud are replaced", async () => {
  const { env, rotate } = setUp({ NEXT_PUBLIC_SANITY_PROJECT_ID: 'abc12345' })
  readSecrets(env)
  const refused = await rotate('read-token')
  expect(refused.errors).toContain('https://www.sanity.io/manage/project/abc12345/api')
  expect(await rotate('stamp-key')).toMatchObject({ status: 0 })
})

it('sends the operator of another instance to the one that runs the lake', async () => {
  const { rotate } = setUp({
    LAKE_URL: 'http://10.0.0.1:3333',
    DATABASE_URL: 'postgres://localhost/requests',
  })
  expect((await rotate('all')).errors).toContain('rotate on the instance that runs it')
})

it('mints nothing for a folder that is no installation', async () => {
  const { env, rotate } = setUp()
  rmSync(join(env.dataDir, 'secrets.json'), { force: true })
  expect((await rotate('all')).errors).toContain(`There is no ${env.dataDir}/secrets.json`)
})

it('touches no data of a newer layout', async () => {
  const { env, rotate } = setUp()
  const before = readSecrets(env)
  writeLayout(env.dataDir, { layout: layoutVersion + 1, product: '9.0.0' })
  expect(await rotate('all')).toEqual({
    status: 1,
    printed: '',
    errors: `${layoutProblem(env.dataDir)}\n`,
  })
  expect(readSecrets(env)).toEqual(before)
})

it.each([[[]], [['everything']], [['webhook', 'password']]])(
  '%j is answered with the usage',
  async (args) => {
    const { status, errors } = await setUp().rotate(...args)
    expect(status).toBe(2)
    expect(errors).toContain('Usage: npm run --silent rotate')
  },
)

it('gives the operator time to copy the secrets to other instances', async () => {
  const { env, rotate } = setUp({ DATABASE_URL: 'postgres://localhost/requests' })
  const before = readSecrets(env)
  expect((await rotate('stamp-key')).printed).toContain('within 10 minutes')
  const after = readSecrets(env)
  expect(stampKeys(env, Date.now())).toEqual([before.stampKey, after.stampKey])
  const later = Date.now() + 11 * 60_000
  expect(stampKeys(env, later)).toEqual([after.stampKey, before.stampKey])
})

it('accepts what each of several rotations has replaced, for a day', async () => {
  const clock = { now: Date.parse('2026-11-30T00:00:00Z') }
  const { env, rotate } = setUp({}, clock)
  const first = readSecrets(env)
  await rotate('all')
  const second = readSecrets(env)
  clock.now += minuteMs
  await rotate('all')
  const third = readSecrets(env)
  expect(stampKeys(env, clock.now)).toEqual([third.stampKey, second.stampKey, first.stampKey])
  expect(webhookSecrets(env, clock.now)).toEqual([
    third.webhookSecret,
    second.webhookSecret,
    first.webhookSecret,
  ])
  clock.now += 24 * 60 * minuteMs - 1
  expect(stampKeys(env, clock.now)).toEqual([third.stampKey, second.stampKey])
})

it('signs with the key that every instance has while several rotations are copied', async () => {
  const clock = { now: Date.parse('2026-11-30T00:00:00Z') }
  const { env, rotate } = setUp({ DATABASE_URL: 'postgres://localhost/requests' }, clock)
  const first = readSecrets(env).stampKey
  await rotate('stamp-key')
  const second = readSecrets(env).stampKey
  clock.now += 5 * minuteMs
  await rotate('stamp-key')
  const third = readSecrets(env).stampKey
  const signing = (minutes: number) => stampKeys(env, clock.now + minutes * minuteMs)[0]
  expect([signing(0), signing(5), signing(10)]).toEqual([first, second, third])
  expect(new Set(stampKeys(env, clock.now))).toEqual(new Set([first, second, third]))
})
