import { expect, it } from 'vitest'
import { createTokens } from '#lake/auth/tokens.ts'
import { runCommand, usage } from '#lake/commands.ts'
import { openTestLake } from './test/lake.fixture.ts'

it.each([
  [[]],
  [['token']],
  [['token', 'create']],
  [['token', 'create', '--role', 'king']],
  [['token', 'create', '--role', 'viewer', 'more']],
  [['demo', 'remove', 'more']],
])('shows its usage for %j and does nothing', async (args) => {
  const { store } = await openTestLake()
  const tokens = createTokens(store.db, { configured: [], now: Date.now })
  const project = { projectId: 'butlerspb', dataset: 'production' }
  const outcome = runCommand(args, {
    ...project,
    store,
    tokens,
    now: Date.now,
    committed: () => {},
  })
  expect(outcome).toEqual({ exitCode: 2, stdout: '', stderr: usage })
  expect(store.db.prepare('select * from tokens').all()).toEqual([])
})
