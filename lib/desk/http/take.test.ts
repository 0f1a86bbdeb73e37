import { expect, it } from 'vitest'
import { setUpActions } from './post-action.fixture.ts'

it('a request that a colleague answers is taken only by a second press, which names the colleague', async () => {
  const { as, addRequest, store } = await setUpActions()
  const number = String(await addRequest())
  await (await as('anna')).act('take', { number })
  const { act } = await as('olga')
  const answer = await act('take', { number, from: '' })
  expect(answer.status).toBe(409)
  const html = await answer.text()
  expect(html).toContain('другой сотрудник: anna.')
  expect(html).toContain('name="from" value="anna"')
  expect(await store.get(1)).toMatchObject({ takenBy: 'anna' })
  expect((await act('take', { number, from: 'anna' })).status).toBe(303)
  expect(await store.get(1)).toMatchObject({ takenBy: 'olga' })
})

it('in quarantine cannot be worked on until it is restored', async () => {
  const { as, addRequest, store } = await setUpActions()
  const number = String(await addRequest({ quarantined: true }))
  const { act } = await as('olga')
  for (const [name, fields] of [
    ['take', {}],
    ['status', { status: 'closed' }],
    ['note', { text: 'Спам?' }],
  ] as const) {
    expect((await act(name, { number, ...fields })).status).toBe(404)
  }
  expect(await store.get(1)).toMatchObject({ status: 'new', takenBy: null, notes: [] })
})
