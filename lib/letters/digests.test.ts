import { expect, it } from 'vitest'
import { refusal } from '#lib/outbox/smtp-server.fixture.ts'
import { person, setUpLetters, tokenIn } from './letters.fixture.ts'

const day = 24 * 60 * 60_000
const [old, fresh] = ['old', 'fresh'].map((id) => ({
  id,
  title: `Статья ${id}`,
  description: 'О ключах.',
  href: `/blog/${id}/`,
}))

/** Two subscribers, and an article from before the first run. On a Wednesday. */
async function setUp() {
  const parts = await setUpLetters()
  if (old === undefined || fresh === undefined) throw new Error('two articles')
  parts.articles.push(old)
  await parts.digest()
  for (const email of ['ivan@example.org', 'anna@example.org']) {
    await parts.signUp({ ...person, email })
  }
  for (const { text } of await parts.mails()) await parts.letters.confirm(tokenIn(text))
  return { ...parts, fresh }
}

/** The next Tuesday, 10:00 in Petersburg, is 145 hours after the beginning of a test. */
const untilTuesday = 6 * day - 5 * 60 * 60_000

it('sends what is new on Tuesday, to each subscriber once', async () => {
  const { digest, articles, clock, mails, fresh: article } = await setUp()
  articles.push(article)
  clock.ms += untilTuesday - 1
  await digest()
  expect(await mails()).toEqual([])
  clock.ms += 1
  await digest()
  clock.ms += 60_000
  const letters = await mails()
  expect(letters.map(({ to }) => to.join()).toSorted()).toEqual([
    'anna@example.org',
    'ivan@example.org',
  ])
  expect(letters[0]?.text).toContain('https://butler.example/blog/fresh/')
  expect(letters[0]?.text).not.toContain('/blog/old/')
  clock.ms += 7 * day
  await digest()
  clock.ms += 60_000
  expect(await mails()).toEqual([])
})

it('sends once if several processes are due at the same time', async () => {
  const { newDigests, articles, clock, mails, fresh: article } = await setUp()
  articles.push(article)
  clock.ms += untilTuesday
  await Promise.all([newDigests()(), newDigests()(), newDigests()()])
  clock.ms += 60_000
  expect(await mails()).toHaveLength(2)
})

it('offers every mail program its own button to unsubscribe', async () => {
  const { digest, articles, clock, mails, fresh: article } = await setUp()
  articles.push(article)
  clock.ms += untilTuesday
  await digest()
  const [letter] = await mails()
  const headers = (letter?.raw.split('\r\n\r\n')[0] ?? '').replace(/\r\n\s+/g, ' ').split('\r\n')
  const token = tokenIn(letter?.text ?? '')
  expect(headers).toEqual(
    expect.arrayContaining([
      'List-ID: <letters.butler.example>',
      `List-Unsubscribe: <https://butler.example/api/subscriptions/unsubscribe/?token=${token}>`,
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    ]),
  )
})

it('leaves seconds between letters, and never holds up a notice', async () => {
  const { digest, articles, clock, mails, store, fresh: article } = await setUp()
  articles.push(article)
  clock.ms += untilTuesday
  await digest()
  expect(await mails()).toHaveLength(1)
  expect(await store.oldestNoticeMs()).toBe(0)
  clock.ms += 2_000
  expect(await mails()).toHaveLength(1)
})

it('sends nothing while it is paused, and the same after that', async () => {
  const { digest, articles, clock, mails, store, fresh: article } = await setUp()
  articles.push(article)
  clock.ms += untilTuesday
  await digest()
  await store.letters.setPaused(true)
  expect(await mails()).toEqual([])
  clock.ms += day
  await digest()
  expect(await mails()).toEqual([])
  await store.letters.setPaused(false)
  expect(await mails()).toHaveLength(2)
})

it('writes no more to a mailbox that the mail server has refused three times', async () => {
  const { digest, articles, clock, mails, behave, store, fresh: article } = await setUp()
  const asked: string[] = []
  behave({
    onRcptTo({ address }, _session, callback) {
      asked.push(address)
      callback(address.startsWith('anna') ? refusal(550, 'no such user') : undefined)
    },
  })
  clock.ms += untilTuesday
  for (let week = 0; week < 4; week += 1) {
    articles.push({ ...article, id: `week ${week}` })
    await digest()
    clock.ms += 60_000
    expect(await mails()).toHaveLength(1)
    clock.ms += 7 * day - 60_000
  }
  expect(asked.filter((address) => address.startsWith('anna'))).toHaveLength(3)
  expect(await store.letters.count()).toMatchObject({ confirmed: 1 })
})

it('tries again while the articles cannot be read, and logs no address', async () => {
  const { digest, articles, lake, clock, mails, logged, fresh: article } = await setUp()
  lake.isAway = true
  clock.ms += untilTuesday
  await digest()
  lake.isAway = false
  articles.push(article)
  expect(logged).toContainEqual(['letters.failed', { reason: 'Error: the lake is away' }])
  await digest()
  clock.ms += 60_000
  expect(await mails()).toHaveLength(2)
  expect(JSON.stringify(logged)).not.toMatch(/example\.org/)
})
