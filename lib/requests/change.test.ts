import { expect, it } from 'vitest'
import { addRequest, setUpInstallation } from './installation.fixture.ts'

it('takes and closes a request in the name of a person', async () => {
  const { requests, withStore } = setUpInstallation()
  await withStore((store) => addRequest(store))
  expect(await requests('take', '1', '--by', 'anna')).toMatchObject({
    status: 0,
    printed: 'request 1: active, taken by anna\n',
  })
  expect(await requests('close', '1', '--by', 'vera')).toMatchObject({
    status: 0,
    printed: 'request 1: closed, taken by anna\n',
  })
  const { events } = (await withStore((store) => store.get(1))) ?? {}
  expect(events).toMatchObject([
    { kind: 'taken', actor: 'anna' },
    { kind: 'status', detail: 'closed', actor: 'vera' },
  ])
})

it('takes a request from a colleague only if the colleague is named', async () => {
  const { requests, withStore } = setUpInstallation()
  await withStore((store) => addRequest(store))
  await requests('take', '1', '--by', 'anna')
  expect(await requests('take', '1', '--by', 'vera')).toMatchObject({
    status: 1,
    errors: 'anna answers request 1: add --from anna to take it from them\n',
  })
  expect((await requests('take', '1', '--by', 'vera', '--from', 'anna')).printed).toBe(
    'request 1: active, taken by vera\n',
  )
})

it('restores a request from quarantine, and says what its confirmation does not', async () => {
  const { requests, withStore } = setUpInstallation()
  await withStore((store) => addRequest(store, {}, { quarantined: true }))
  for (const command of ['take', 'close']) {
    expect((await requests(command, '1')).errors).toBe(
      'request 1 is in quarantine: restore it first\n',
    )
  }
  expect((await requests('restore', '1')).printed).toBe(
    'request 1 is restored, its notices are queued; a confirmation promises no time\n',
  )
  expect((await requests('show', '1')).printed).toMatch(/^Restored +\d{4}-/m)
})

it('asks who agreed to letters in a request that it restores', async () => {
  const { requests, withStore } = setUpInstallation()
  const letterConsent = { version: 'l2', text: 'Хочу письма.' }
  const byEmail = { channel: 'email', contact: 'anna@example.ru', letters: true } as const
  await withStore((store) => addRequest(store, byEmail, { quarantined: true, letterConsent }))
  await requests('restore', '1')
  expect(await withStore((store) => store.letters.count())).toEqual({ pending: 1, confirmed: 0 })
})

it('restores no request that is not in quarantine, and changes none of an erased person', async () => {
  const { requests, withStore } = setUpInstallation()
  await withStore((store) => addRequest(store))
  expect((await requests('restore', '1')).errors).toBe('request 1 is not in quarantine\n')
  await requests('erase', '1')
  for (const command of ['restore', 'take', 'close']) {
    expect((await requests(command, '1')).errors).toBe('the person of request 1 was erased\n')
  }
})

it.each(['take', 'close', 'restore', 'retry'])(
  '%s fails if there is no such request',
  async (name) => {
    const { status, errors } = await setUpInstallation().requests(name, '7')
    expect(status).toBe(1)
    expect(errors).toMatch('there is no request 7')
  },
)

it('queues again what was given up, of one request or of all', async () => {
  const { requests, withStore } = setUpInstallation()
  const claim = { topics: ['file'], limit: 9, leaseMs: 1000 }
  await withStore(async (store) => {
    for (let i = 0; i < 3; i += 1) await addRequest(store)
    for (const job of await store.outbox.claim(claim)) {
      await store.outbox.fail(job, { error: `550 no. ${job.id}`, isFinal: true })
    }
  })
  expect((await requests('retry', '2')).printed).toMatch(
    /^request 2, file: 550 .*\n1 queued again\n$/,
  )
  expect(await withStore((store) => store.deadLetters())).toHaveLength(2)
  expect((await requests('retry')).printed).toMatch(
    /^request 1, .*\nrequest 3, .*\n2 queued again\n$/,
  )
  expect(await withStore((store) => store.outbox.claim(claim))).toHaveLength(3)
})
