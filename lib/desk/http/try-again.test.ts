import { expect, it } from 'vitest'
import { setUpActions } from './post-action.fixture.ts'

it('a note that cannot be written comes back to be sent again, and a password does not', async () => {
  const { as, addRequest, database, post, logged, desk } = await setUpActions()
  const number = String(await addRequest())
  const { act, session } = await as('olga')
  await database.transactions.close()
  const text = 'Перезвонить "в шесть" </textarea><script>'
  const note = await act('note', { number, text })
  expect([note.status, note.headers.get('retry-after')]).toEqual([503, '60'])
  const html = await note.text()
  expect(html).toContain('Перезвонить &quot;в шесть&quot; &lt;/textarea&gt;&lt;script&gt;')
  expect(html).toContain('action="/desk/actions/note/"')
  const signIn = await post('sign-in', { name: 'anna', password: 'a-secret' })
  expect(signIn.status).toBe(503)
  expect(await signIn.text()).not.toContain('a-secret')
  expect(logged).toEqual(['desk.failed', 'desk.failed'])
  expect(await desk.enter(session)).toBeDefined()
})

it('a note that is too long comes back to be shortened, and none of it is stored', async () => {
  const { as, addRequest, store } = await setUpActions()
  const number = String(await addRequest())
  const { act } = await as('olga')
  const text = `${'я'.repeat(4000)}!`
  const answer = await act('note', { number, text })
  expect(answer.status).toBe(413)
  expect(await answer.text()).toContain(`>\n${text}</textarea>`)
  expect(await store.get(1)).toMatchObject({ notes: [] })
  expect((await act('note', { number, text: 'я'.repeat(4000) })).status).toBe(303)
})

it.each(['ended', 'another'])(
  'a note typed in a session that is %s can be copied',
  async (what) => {
    const { as, addRequest, store, desk, post } = await setUpActions()
    const number = String(await addRequest())
    const { cookie, token, session } = await as('olga')
    const later = await as('olga')
    if (what === 'an ended') await desk.signOut(session)
    const sent = { cookie: what === 'an ended' ? cookie : later.cookie }
    const answer = await post('note', { token, number, text: 'В шесть </textarea>' }, sent)
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('>\nВ шесть &lt;/textarea&gt;</textarea>')
    expect(await store.get(1)).toMatchObject({ notes: [] })
  },
)
