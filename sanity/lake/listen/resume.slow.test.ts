import { get, type IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { openTestLake, type TestLake } from '#lake/test/lake.fixture.ts'
import { openBreakableProxy } from './breakable-proxy.fixture.ts'
import { expectUnbroken, recordListener, waitUntil } from './listen.fixture.ts'

describe('a listener whose connection breaks', () => {
  it('resumes and gets what it missed, once and in order', async () => {
    const lake = await openTestLake()
    const line = await openBreakableProxy(lake.url)
    const listener = recordListener(
      lake.client('viewer', { apiHost: line.url }),
      '*[_type == "article"]',
    )
    await waitUntil(() => listener.events.length === 1)
    const client = lake.client('editor')
    await client.create({ _id: 'a', _type: 'article', n: 0 })
    await waitUntil(() => listener.mutations().length === 1)
    line.cut()
    for (let n = 1; n <= 30; n += 1) await client.patch('a').set({ n }).commit()
    await client.transaction().delete('a').create({ _id: 'b', _type: 'article' }).commit()
    await waitUntil(() => listener.mutations().length >= 33)

    const types = listener.events.map(({ type }) => type).filter((type) => type !== 'mutation')
    expect(types).toEqual(['welcome', 'reconnect', 'welcomeback'])
    expectUnbroken(listener.mutations(), ['a', 'b'])
    expect(listener.mutations()).toHaveLength(33)
  })

  it.each([
    ['enableResume=true', 'none-such#a', 'reset'],
    ['enableResume=false', 't1#a', 'welcome'],
    ['enableResume=true', 't1', 'welcomeback'],
    ['enableResume=true', 't1#a', 'welcomeback'],
  ])('with %s after %s begins with %s', async (option, lastEventId, greeting) => {
    const lake = await openTestLake()
    const create = { _id: 'a', _type: 'article' }
    await lake.client('editor').mutate([{ create }], { transactionId: 't1' })
    const text = await textUntil(lake, option, lastEventId, () => true)
    expect(text).toMatch(new RegExp(`^(id: t1\\n)?event: ${greeting}\\ndata: {"listenerName":`))
  })

  it('gets the rest of a transaction it saw a part of', async () => {
    const lake = await openTestLake()
    const mutations = ['a', 'b', 'c'].map((_id) => ({ create: { _id, _type: 'article' } }))
    await lake.client('editor').mutate(mutations, { transactionId: 't1' })
    const text = await textUntil(lake, 'enableResume=true', 't1#a', (sofar) => sofar.includes('#c'))
    expect([...text.matchAll(/^id: (.*)$/gm)].map(([, id]) => id)).toEqual(['t1#b', 't1#c'])
  })

  it('is reset after more than a thousand commits', async () => {
    const lake = await openTestLake()
    await lake.client('editor').mutate([{ create: { _id: 'a', _type: 'x' } }], {
      transactionId: 'old',
    })
    lake.store.db.exec(`
      with recursive n (i) as (select 1 union all select i + 1 from n where i < 1001)
      insert into transactions (id, timestamp, author) select 'n' || i, '', '' from n`)
    const text = await textUntil(lake, 'enableResume=true', 'old', () => true)
    expect(text).toContain('event: reset')
  })
})

describe('a slow reader', () => {
  it('is disconnected when too far behind, and resumes without a gap', async () => {
    const lake = await openTestLake()
    const client = lake.client('editor')
    const options = 'includeResult=true&includeMutations=false&enableResume=true'
    const response = await openUnread(`${lake.url}/v1/data/listen/production?query=*&${options}`)
    await client.create({ _id: 'a', _type: 'article', padding: 'x'.repeat(80_000) })
    for (let n = 1; n <= 120; n += 1) await client.patch('a').set({ n }).commit()

    const before = await readToEnd(response)
    const lastEventId = lastIdIn(before)
    expect(numbersIn(before).length).toBeLessThan(120)
    const after = await textUntil(lake, options, lastEventId, (text) => text.includes('"n":120'))
    expect(after).toMatch(/^event: welcomeback\n/)
    const listener = [...numbersIn(before), ...numbersIn(after)]
    expect(listener).toEqual(Array.from({ length: 120 }, (_, index) => index + 1))
  })
})

/** A response that is not read yet. */
function openUnread(url: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(url, resolve).on('error', reject)
  })
}

/** What was sent before the server closed the connection. */
async function readToEnd(response: IncomingMessage): Promise<string> {
  let text = ''
  try {
    for await (const chunk of response) text += String(chunk)
  } catch {
    return text
  }
  throw new Error('the connection was not cut')
}

function lastIdIn(text: string): string {
  const whole = text.slice(0, text.lastIndexOf('\n\n'))
  return /^\nid: (.*)/.exec(whole.slice(whole.lastIndexOf('\nid: ')))?.[1] ?? ''
}

/** `n` of the document in each whole event. */
function numbersIn(text: string): number[] {
  const whole = text.slice(0, text.lastIndexOf('\n\n'))
  return [...whole.matchAll(/"n":(\d+),?/g)].map(([, n]) => Number(n))
}

async function textUntil(
  lake: TestLake,
  options: string,
  lastEventId: string,
  isEnough: (text: string) => boolean,
): Promise<string> {
  const response = await fetch(`${lake.url}/v1/data/listen/production?query=*&${options}`, {
    headers: { 'last-event-id': lastEventId },
  })
  let text = ''
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString()
    if (text.endsWith('\n\n') && isEnough(text)) break
  }
  return text
}
