import { expect, it } from 'vitest'
import { addRequest, setUpInstallation } from './installation.fixture.ts'

it('prints every request as a table that Excel opens, with notes', async () => {
  const { requests, withStore } = setUpInstallation()
  await withStore(async (store) => {
    await addRequest(store, { name: 'Анна; «Дом»', message: 'Первая\nвторая "строка"' })
    await store.note(1, 'vera', 'Перезвонить')
  })
  const { status, printed } = await requests('export', '--csv')
  expect(status).toBe(0)
  expect(printed).toMatch(/^\uFEFFnumber;created;status;channel;contact;name;/)
  expect(printed).toContain(
    `\r\n1;2026-11-22T12:00:00.000Z;new;telegram;'@ivanov;"Анна; «Дом»";;;;"Первая\nвторая ""строка""";`,
  )
  expect(printed).toContain(';vera: Перезвонить;')
})

it('records in the log of each request who took it along', async () => {
  const { requests, withStore } = setUpInstallation()
  await withStore((store) => addRequest(store))
  await requests('export', '--csv', '--by', 'vera')
  const { events } = (await withStore((store) => store.get(1))) ?? {}
  expect(events).toMatchObject([{ actor: 'vera', kind: 'exported' }])
})

it.each(['=1+1', '+7', '-1', '@SUM(A1)', 'a,=1+1', 'a;=1+1', 'a\n=1+1', 'a\t@x', '"=1', '＝1'])(
  'prints %j so that no spreadsheet takes it for a formula',
  async (name) => {
    const { requests, withStore } = setUpInstallation()
    await withStore((store) => addRequest(store, { name, contact: '1' }))
    const { printed } = await requests('export', '--csv')
    for (const cell of printed.split(/[,;\t\r\n"]+/)) expect(cell).not.toMatch(/^[=+\-@＝]/)
  },
)

it('prints the table without rows if there is no request', async () => {
  const { printed } = await setUpInstallation().requests('export', '--csv')
  expect(printed).toMatch(/^\uFEFFnumber;[a-z_;]+\r\n$/)
})

it('prints every request for a program', async () => {
  const { requests, withStore } = setUpInstallation()
  await withStore((store) => addRequest(store, { name: '=1' }))
  const { printed } = await requests('export', '--json')
  expect(JSON.parse(printed)).toMatchObject([{ number: 1, name: '=1', notes: [], events: [] }])
})
