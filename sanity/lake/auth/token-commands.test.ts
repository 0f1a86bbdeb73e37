import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { runTokenCommand } from './token-commands.ts'
import { createTokens } from './tokens.ts'
import { migrations } from '#lake/store/migrations.ts'
import { openTestLake } from '#lake/test/lake.fixture.ts'

it('creates a token that can be listed and removed, but not shown again', async () => {
  const lake = await openTestLake()
  const tokens = createTokens(lake.store.db, { configured: [], now: lake.now })
  const token = runTokenCommand(['create', '--role', 'viewer'], tokens)?.stdout.trim() ?? ''
  const client = lake.client(undefined, { token })
  expect(await client.fetch('1')).toBe(1)

  const list = runTokenCommand(['list'], tokens)?.stdout ?? ''
  const [, id = ''] = /^(token-\w+)\tviewer\t\d{4}-\d\d-\d\d\n$/.exec(list) ?? []
  expect(list).not.toContain(token)

  expect(runTokenCommand(['remove', id], tokens)).toMatchObject({ exitCode: 0 })
  await expect(client.fetch('1')).rejects.toMatchObject({ statusCode: 401 })
  expect(runTokenCommand(['remove', id], tokens)).toMatchObject({ exitCode: 1 })
  expect(runTokenCommand(['list'], tokens)?.stdout).toBe('')
})

it.each([
  [[]],
  [['create']],
  [['create', '--role', 'owner']],
  [['create', 'role', 'viewer']],
  [['create', '--role', 'viewer', 'more']],
  [['list', 'more']],
  [['remove']],
  [['remove', 'a', 'b']],
  [['drop', 'a']],
])('does not understand %j', (args) => {
  const db = new DatabaseSync(':memory:')
  db.exec(migrations.join(';'))
  const tokens = createTokens(db, { configured: [], now: Date.now })
  expect(runTokenCommand(args, tokens)).toBeNull()
  expect(tokens.list()).toEqual([])
})
