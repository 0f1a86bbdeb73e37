import { describe, expect, it } from 'vitest'
import { createSessions, passwordLifetime } from '#lake/auth/sessions.ts'
import { runUserCommand } from './user-commands.ts'
import { createUsers } from './users.ts'
import { openTestLake } from '#lake/test/lake.fixture.ts'

async function openCommand({ siteUrl = 'http://localhost:3000' } = {}) {
  const { store } = await openTestLake()
  const users = createUsers(store.db, Date.now)
  const sessions = createSessions(store.db, Date.now)
  return {
    users,
    sessions,
    run: (password: string, ...args: string[]) =>
      runUserCommand(args, {
        users,
        sessions,
        siteUrl,
        readPassword: () => Promise.resolve(password),
      }),
  }
}

const password = 'a long enough password'
const anna = ['--email', ' Anna@Example.test', '--name', 'Анна', '--role', 'editor']

describe('lake user', () => {
  it('adds, lists and removes a user', async () => {
    const { run } = await openCommand()
    expect(await run(password, 'add', ...anna)).toEqual({
      exitCode: 0,
      stdout: 'Added anna@example.test, editor\n',
      stderr: '',
    })
    const list = await run('', 'list')
    expect(list?.stdout).toBe('anna@example.test\teditor\tАнна\n')
    expect(await run('', 'remove', '--email', 'ANNA@example.test')).toMatchObject({ exitCode: 0 })
    expect(await run('', 'list')).toMatchObject({ exitCode: 0, stdout: '' })
    expect(await run('', 'remove', '--email', 'anna@example.test')).toMatchObject({ exitCode: 1 })
  })

  it('changes a user under the same id and ends the sessions', async () => {
    const { run, users, sessions } = await openCommand()
    await run(password, 'add', ...anna)
    const before = users.findByEmail('anna@example.test')
    const id = before?.user.id ?? ''
    const token = sessions.exchange(sessions.createSignInId(id, passwordLifetime)) ?? ''

    const changed = await run('another long password', 'add', ...anna.with(5, 'viewer'))

    expect(changed?.stdout).toMatch(/^Changed/)
    const after = users.findByEmail('anna@example.test')
    expect(after?.user).toEqual({ ...before?.user, role: 'viewer' })
    expect(after?.passwordHash).not.toBe(before?.passwordHash)
    expect(sessions.find(token)).toBeNull()
  })

  it.each([
    [['--email', 'anna', '--name', 'Анна', '--role', 'editor'], password, '--email'],
    [['--email', 'a@b.c', '--name', ' ', '--role', 'editor'], password, '--name'],
    [['--email', 'a@b.c', '--name', 'Анна', '--role', 'king'], password, '--role'],
    [anna, 'too short', '12 to 200'],
    [anna, '', 'standard input'],
  ])('refuses %j with the password %j', async (args, typed, mention) => {
    const { run, users } = await openCommand()
    const outcome = await run(typed, 'add', ...args)
    expect(outcome).toMatchObject({ exitCode: 1, stdout: '' })
    expect(outcome?.stderr).toContain(mention)
    expect(users.list()).toEqual([])
  })

  it('ends the sessions of everybody, and those that a link still could open', async () => {
    const { run, users, sessions } = await openCommand()
    await run(password, 'add', ...anna)
    const id = users.findByEmail('anna@example.test')?.user.id ?? ''
    const token = sessions.exchange(sessions.createSignInId(id, passwordLifetime)) ?? ''
    const unused = sessions.createSignInId(id, passwordLifetime)

    expect((await run('', 'sign-out'))?.stdout).toBe('Ended 1 sessions of the Studio\n')

    expect(sessions.find(token)).toBeNull()
    expect(sessions.exchange(unused)).toBeNull()
    expect(users.list()).toHaveLength(1)
  })

  it('prints a link that signs in once', async () => {
    const { run, users, sessions } = await openCommand()
    const link = await run('', 'link')
    const [, signInId] =
      /^http:\/\/localhost:3000\/studio\/#sid=(\S+)\n$/.exec(link?.stdout ?? '') ?? []
    const token = sessions.exchange(signInId ?? '') ?? ''
    expect(sessions.find(token)).toMatchObject({ role: 'administrator' })
    expect(users.list()).toEqual([])
  })

  it('prints no link to a site that others can reach', async () => {
    const { run } = await openCommand({ siteUrl: 'https://butler.example' })
    expect(await run('', 'link')).toMatchObject({ exitCode: 1, stdout: '' })
  })
})
