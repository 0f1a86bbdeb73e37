import { expect, it } from 'vitest'
import { parseEnv } from '#lib/env.ts'

it('takes a passphrase, or the file that has one', () => {
  const passphrase = 'sixteen or more characters'
  expect(parseEnv({ BACKUP_PASSPHRASE: passphrase })).toMatchObject({
    env: { backupPassphrase: { text: passphrase } },
  })
  expect(parseEnv({ BACKUP_PASSPHRASE_FILE: '/run/credentials/passphrase' })).toMatchObject({
    env: { backupPassphrase: { file: '/run/credentials/passphrase' } },
  })
  expect(parseEnv({})).toMatchObject({ env: { backupPassphrase: undefined } })
})

it('refuses a short passphrase without repeating it, and two of them', () => {
  expect(parseEnv({ BACKUP_PASSPHRASE: 'short' })).toEqual({
    ok: false,
    problems: ['BACKUP_PASSPHRASE must have at least 16 characters'],
  })
  const both = { BACKUP_PASSPHRASE: 'sixteen or more characters', BACKUP_PASSPHRASE_FILE: 'f' }
  expect(parseEnv(both)).toMatchObject({ ok: false, problems: [expect.stringContaining('both')] })
})
