import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseEnv as parseFile } from 'node:util'
import { expect, it, vi } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { parseEnv } from '#lib/env.ts'
import { createPerson, toFlags } from './terminal.fixture.ts'

// Starts processes, one of which is the whole sanity command.
vi.setConfig({ testTimeout: 180_000 })

/** A name that nobody can reach, so that nothing is asked of the network. */
const domain = 'butler.example'

const flags = toFlags({
  domain,
  organisation: 'Дворецкий',
  'legal-name': 'ООО «Дворецкий»',
  inn: '7800000000',
  phone: '8 (812) 000-00-00',
  'mail-server': 'smtp://127.0.0.1:9',
  'mail-user': 'none',
  'mail-from': `site@${domain}`,
  'mail-to': `office@${domain}`,
  'admin-email': `anna@${domain}`,
  'admin-name': 'Анна',
  'admin-password-file': '-',
})

it('sets up an installation as a process, once', () => {
  const folder = temporaryFolder()
  const dataDir = join(folder, 'data')
  const password = 'a password for the Studio'
  const setup = (args: string[]) =>
    spawnSync(process.execPath, [join(import.meta.dirname, 'cli.ts'), ...args], {
      cwd: folder,
      env: { NODE_ENV: 'test' },
      input: `${password}\n`,
      encoding: 'utf8',
    })
  const first = setup([...flags, '--data-dir', dataDir])
  expect({ status: first.status, stderr: first.stderr }).toEqual({ status: 0, stderr: '' })
  expect(statSync(join(folder, '.env')).mode & 0o777).toBe(0o600)
  const settings = readFileSync(join(folder, '.env'), 'utf8')
  expect(parseEnv(parseFile(settings))).toMatchObject({
    ok: true,
    env: { siteUrl: `https://${domain}`, dataDir, mail: { to: { address: `office@${domain}` } } },
  })
  expect(first.stdout).not.toContain(password)
  // What the doctor found of the site that does not run yet, and what to do about it.
  expect(first.stdout).toMatch(/^error {3}Content does not answer at http:\/\/127\.0\.0\.1:3333/m)
  expect(first.stdout).toMatch(/^error {3}The mail server takes no message of ours \(SMTP /m)
  expect(first.stdout).toMatch(/^left out name, certificate and proxy: SITE_URL /m)
  expect(first.stdout).toMatch(/^ {5}npm run build$/m)
  expect(storedIn(dataDir, 'siteSettings')).toMatchObject({
    title: 'Дворецкий',
    organisation: { name: 'Дворецкий', legalName: 'ООО «Дворецкий»', inn: '7800000000' },
    contacts: { phone: '+78120000000' },
  })

  const again = setup([...flags, '--organisation', 'Another name', '--data-dir', dataDir])
  expect({ status: again.status, stderr: again.stderr }).toEqual({ status: 0, stderr: '' })
  expect(readFileSync(join(folder, '.env'), 'utf8')).toBe(settings)
  expect(storedIn(dataDir, 'siteSettings')).toMatchObject({ title: 'Дворецкий' })
  expect(again.stdout).toContain(`anna@${domain} has an account: kept as it is`)
})

const script = '/usr/bin/script'

it.skipIf(!existsSync(script))('asks at a real terminal, and echoes no password', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, '.env'), 'SEED_DEMO=1\nALLOW_NO_MAIL=1\n')
  const password = 'typed and not shown'
  const person = createPerson([
    [/^Domain/, domain],
    [/^Mail server .* \[none\]/, ''],
    [/^E-mail address/, `anna@${domain}`],
    [/^Name of/, 'Anna'],
    [/^Password for the Studio/, password],
    [/^Account of the owner .* \[anna\]/, ''],
  ])
  const cli = join(import.meta.dirname, 'cli.ts')
  const command = `${process.execPath} ${cli} --data-dir data`
  const terminal = spawn(script, ['-qec', command, '/dev/null'], {
    cwd: folder,
    env: { NODE_ENV: 'test', PATH: '/usr/bin:/bin', TERM: 'xterm' },
    stdio: 'pipe',
  })
  terminal.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const typed = person.read(chunk)
    if (typed === null) terminal.stdin.end()
    else if (typed !== undefined) terminal.stdin.write(`${typed}\r`)
  })
  await once(terminal, 'close')
  expect(person.shown()).toContain(`anna@${domain}, with the password that you gave`)
  expect(person.shown()).not.toContain(password)
  expect(terminal.exitCode).toBe(0)
})

/** A document as the lake has it. */
function storedIn(dataDir: string, id: string): unknown {
  const db = new DatabaseSync(join(dataDir, 'lake/lake.sqlite'), { readOnly: true })
  try {
    const row = db.prepare('select json from documents where id = ?').get(id)
    return JSON.parse(String(row?.['json'] ?? 'null'))
  } finally {
    db.close()
  }
}
