import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readSecrets, secretsPath } from '#lib/secrets.ts'
import { passphrase, setUpInstallation } from './installation.fixture.ts'

const sealed = { BACKUP_PASSPHRASE: passphrase }

/** An installation with a backup, and what its secrets were. */
async function setUp(variables: Record<string, string> = sealed) {
  const installation = setUpInstallation()
  const secrets = readSecrets(installation.env)
  const folder = await installation.create(variables)
  const path = secretsPath(installation.env)
  return { ...installation, secrets, folder, path }
}

it('says of damaged secrets how they are put back, and puts them back', async () => {
  const { backup, backups, env, secrets, folder, path } = await setUp()
  writeFileSync(path, '{"webhookSecret":')
  const refused = await backup(['create', backups], sealed)
  expect(refused.status).toBe(1)
  expect(refused.errors).toContain(
    `${path} is damaged: put back those of a backup: npm run --silent backup -- secrets BACKUP`,
  )
  const { status, printed } = await backup(['secrets', folder], sealed)
  expect(status).toBe(0)
  expect(printed).toContain(`The damaged file is ${path}.damaged: delete it`)
  expect(readSecrets(env)).toEqual(secrets)
  expect(readFileSync(`${path}.damaged`, 'utf8')).toBe('{"webhookSecret":')
  expect([path, `${path}.damaged`].map((file) => statSync(file).mode & 0o777)).toEqual([
    0o600, 0o600,
  ])
})

it('puts back secrets that are lost, and none in the place of sound ones', async () => {
  const { backup, env, secrets, folder, path } = await setUp()
  expect((await backup(['secrets', folder], sealed)).errors).toContain('is not damaged')
  rmSync(path)
  expect((await backup(['secrets', folder], sealed)).status).toBe(0)
  expect(existsSync(`${path}.damaged`)).toBe(false)
  expect(readSecrets(env)).toEqual(secrets)
})

it('changes nothing without the passphrase, without sealed secrets, and without a backup', async () => {
  const { backup, folder, path } = await setUp()
  writeFileSync(path, '')
  const errors = async (from: string, more: Record<string, string>) =>
    (await backup(['secrets', from], more)).errors
  expect(await errors(folder, {})).toContain('Set BACKUP_PASSPHRASE')
  const other = { BACKUP_PASSPHRASE: 'another passphrase' }
  expect(await errors(folder, other)).toContain('BACKUP_PASSPHRASE is another one')
  expect(await errors(join(folder, '..'), sealed)).toContain('is no backup')
  expect([readFileSync(path, 'utf8'), existsSync(`${path}.damaged`)]).toEqual(['', false])

  const open = await setUp({})
  writeFileSync(open.path, '')
  expect((await open.backup(['secrets', open.folder], sealed)).errors).toContain('has no secrets')
})
