import { expect, it } from 'vitest'
import { createTokens } from '#lake/auth/tokens.ts'
import { runCommand, usage } from './run-command.ts'
import { createSessions } from '#lake/auth/sessions.ts'
import { createUsers } from '#lake/users/users.ts'
import { openTestLake } from '#lake/test/lake.fixture.ts'

it.each([
  [[]],
  [['token']],
  [['token', 'create']],
  [['token', 'create', '--role', 'king']],
  [['token', 'create', '--role', 'viewer', 'more']],
  [['token', 'list', 'more']],
  [['token', 'remove']],
  [['demo', 'remove', 'more']],
  [['webhook']],
  [['webhook', 'add']],
  [['webhook', 'add', '--url', 'https://a.example', '--on', 'create']],
  [['webhook', 'remove']],
  [['webhook', 'list', 'more']],
  [['user']],
  [['user', 'crown']],
  [['user', 'list', 'more']],
  [['user', 'list', '--role', 'viewer']],
  [['user', 'link', '--email', 'anna@example.test']],
  [['user', 'remove']],
  [['user', 'remove', '--email', 'anna@example.test', '--name', 'Anna']],
  [['user', 'add', '--crown', 'gold']],
])('shows its usage for %j and does nothing', async (args) => {
  const { store } = await openTestLake()
  const now = Date.now
  const outcome = await runCommand(args, {
    store,
    tokens: createTokens(store.db, { configured: [], now }),
    users: createUsers(store.db, now),
    sessions: createSessions(store.db, now),
    siteUrl: 'http://localhost:3000',
    readPassword: () => Promise.resolve('a long enough password'),
    now,
  })
  expect(outcome).toEqual({ exitCode: 2, stdout: '', stderr: usage })
  for (const table of ['tokens', 'users', 'sign_in_ids', 'hooks']) {
    expect(store.db.prepare(`select * from ${table}`).all()).toEqual([])
  }
})
