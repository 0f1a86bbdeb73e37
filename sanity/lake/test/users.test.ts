import { describe, expect, it } from 'vitest'
import { createUsers } from '#lake/users/users.ts'
import { openTestLake, type TestLake } from './lake.fixture.ts'
import { aString } from './matchers.fixture.ts'

function addUser(lake: TestLake, name: string): string {
  const email = `${name.toLowerCase()}@example.test`
  const users = createUsers(lake.store.db, Date.now)
  users.save({ email, name, role: 'editor', passwordHash: 'none' })
  return users.findByEmail(email)?.user.id ?? ''
}

describe('a caller', () => {
  it('gets the user of its token', async () => {
    const lake = await openTestLake()
    expect(await lake.client('editor').users.getById('me')).toMatchObject({
      id: aString,
      role: 'editor',
      roles: [{ name: 'editor', title: 'Редактор' }],
      provider: 'lake',
    })
  })

  it('gets one object for one id and a list for several, without unknown ids', async () => {
    const lake = await openTestLake()
    const client = lake.client('viewer')
    const [anna, boris] = [addUser(lake, 'Anna'), addUser(lake, 'Boris')]
    const one = { id: anna, displayName: 'Anna', imageUrl: null }
    expect(await client.request({ url: `/users/${anna}` })).toEqual(one)
    const several = `/users/${anna},nobody,${boris},configured-editor,schedule`
    expect(await client.request({ url: several })).toEqual([
      one,
      { id: boris, displayName: 'Boris', imageUrl: null },
      { id: 'configured-editor', displayName: 'Импорт', imageUrl: null },
      { id: 'schedule', displayName: 'Расписание', imageUrl: null },
    ])
    await expect(client.request({ url: '/users/nobody' })).rejects.toMatchObject({
      statusCode: 404,
    })
  })

  it('gets a name for the author of a change who was removed', async () => {
    const lake = await openTestLake()
    const anna = addUser(lake, 'Anna')
    createUsers(lake.store.db, Date.now).remove('anna@example.test')
    expect(await lake.client('viewer').request({ url: `/users/${anna}` })).toMatchObject({
      displayName: 'Бывший сотрудник',
    })
  })

  it.each(['users/me', 'users/user-1', 'users/me/keyvalue/a', 'projects/butlerspb', 'datasets'])(
    'without a token gets nothing from %s',
    async (path) => {
      const lake = await openTestLake()
      expect((await fetch(`${lake.url}/v1/${path}`)).status).toBe(401)
    },
  )
})

describe('key-value pairs', () => {
  it('are stored per caller', async () => {
    const lake = await openTestLake()
    const [mine, other] = [lake.client('viewer'), lake.client('viewer')]
    const pairs = [
      { key: 'layout', value: { wide: true } },
      { key: 'sort', value: 'title' },
    ]
    const put = { method: 'PUT', url: '/users/me/keyvalue', body: pairs }
    expect(await mine.request(put)).toEqual(pairs)
    expect(await mine.request({ url: '/users/me/keyvalue' })).toEqual(pairs)
    expect(await mine.request({ url: '/users/me/keyvalue/sort,none' })).toEqual([pairs[1]])
    expect(await other.request({ url: '/users/me/keyvalue/sort' })).toEqual([])
  })

  it('are replaced, and deleted with null', async () => {
    const lake = await openTestLake()
    const client = lake.client('viewer')
    for (const value of [1, 2, null]) {
      const body = [{ key: 'n', value }]
      await client.request({ method: 'PUT', url: '/users/me/keyvalue', body })
    }
    expect(await client.request({ url: '/users/me/keyvalue/n' })).toEqual([])
  })

  it.each([
    [{ key: 'a', value: 1 }, 400],
    [[{ key: '', value: 1 }], 400],
    [[{ key: 'a'.repeat(257), value: 1 }], 400],
    [[{ value: 1 }], 400],
    [Array.from({ length: 501 }, (_, n) => ({ key: `k${n}`, value: 1 })), 400],
    [[{ key: 'a', value: 'x'.repeat(70_000) }], 413],
  ])('are refused when malformed or too many', async (body, statusCode) => {
    const lake = await openTestLake()
    const client = lake.client('viewer')
    await expect(
      client.request({ method: 'PUT', url: '/users/me/keyvalue', body }),
    ).rejects.toMatchObject({ statusCode })
    expect(await client.request({ url: '/users/me/keyvalue' })).toEqual([])
  })
})
