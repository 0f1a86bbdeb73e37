import { expect, it } from 'vitest'
import { setUpActions } from './post-action.fixture.ts'

const next = 'длинный новый пароль'
const outcome = (response: Response) => response.headers.get('location')

it('changes the password of who is signed in, and ends the other sessions of the account', async () => {
  const { as, post, desk } = await setUpActions()
  const [olga, lost, anna] = [await as('olga'), await as('olga'), await as('anna')]
  const answer = await olga.act('password', { current: 'password', next })
  expect([answer.status, outcome(answer)]).toEqual([303, '/desk/sessions/?password=changed'])
  expect(await desk.enter(olga.session)).toBeDefined()
  expect(await desk.enter(lost.session)).toBeUndefined()
  expect(await desk.enter(anna.session)).toBeDefined()
  const signIn = (password: string) => post('sign-in', { name: 'olga', password })
  expect(outcome(await signIn('password'))).toBe('/desk/sign-in/?error=wrong')
  expect(outcome(await signIn(next))).toBe('/desk/')
})

it('changes nothing without the password that is valid, and limits the guesses', async () => {
  const { as, post } = await setUpActions()
  const { act } = await as('olga')
  for (let guess = 0; guess < 5; guess += 1) {
    expect(outcome(await act('password', { current: 'wrong', next }))).toContain('=wrong')
  }
  expect(outcome(await act('password', { current: 'password', next }))).toContain('=tooMany')
  const headers = { 'x-client-address': '198.51.100.1' }
  const answer = await post('sign-in', { name: 'olga', password: 'password' }, headers)
  expect(outcome(answer)).toBe('/desk/')
})

it.each(['', 'короткий', 'olga', 'aaaaaaaaaaaaaaaa', 'x'.repeat(201)])(
  'takes no password %j',
  async (weak) => {
    const { as } = await setUpActions()
    const { act } = await as('olga')
    expect(outcome(await act('password', { current: 'password', next: weak }))).toContain('=weak')
  },
)

it('lets a browser that has signed in before sign in while others guess', async () => {
  const { post, as } = await setUpActions()
  const signIn = (password: string, headers: Record<string, string>) =>
    post('sign-in', { name: 'olga', password }, headers)
  const deviceOf = (answer: Response) =>
    answer.headers.getSetCookie().find((cookie) => cookie.startsWith('desk_device='))
  const first = deviceOf(await signIn('password', {}))
  expect(first).toMatch(/; Path=\/desk\/; .*HttpOnly; SameSite=Strict; Secure$/)
  const { act } = await as('olga')
  const second = deviceOf(await act('password', { current: 'password', next }))
  const away = { 'x-client-address': '198.51.100.1' }
  for (let guess = 0; guess < 5; guess += 1) await signIn('wrong', away)
  for (const [cookie, expected] of [
    [undefined, '/desk/sign-in/?error=tooMany'],
    [first, '/desk/sign-in/?error=tooMany'],
    [second, '/desk/'],
  ] as const) {
    const headers = cookie === undefined ? away : { ...away, cookie: cookie.split(';')[0] ?? '' }
    expect(outcome(await signIn(next, headers))).toBe(expected)
  }
})

it('needs the token of the session', async () => {
  const { post, as } = await setUpActions()
  const { cookie } = await as('olga')
  const answer = await post('password', { current: 'password', next }, { cookie })
  expect(answer.status).toBe(403)
})
