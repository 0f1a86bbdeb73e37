import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { channels } from '#lib/consultations/channel.ts'
import { fields, setUpService } from '#lib/consultations/service.fixture.ts'
import type { Letters } from '#lib/letters/service.ts'
import { createRequestForm } from './request-form.ts'
import { openSiteBefore } from './site-server.fixture.ts'

const anyText: unknown = expect.any(String)

type SignUp = Parameters<Letters['signUp']>

/** The site's server with a form whose requests go into a real file. */
async function open() {
  const parts = await setUpService()
  const signedUp: SignUp[] = []
  const form = createRequestForm({
    consultations: parts.service,
    letters: {
      isOpen: true,
      async signUp(...given) {
        signedUp.push(given)
        return { kind: 'accepted' }
      },
    },
    siteUrl: 'https://butler.example',
    readSite: async () => ({
      consent: { version: '3', text: 'Даю согласие.' },
      lettersConsent: { version: 'l2', text: 'Хочу письма.' },
      channels: [...channels],
    }),
  })
  const site = await openSiteBefore('http://127.0.0.1:9', { form })
  const post = (values: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${site}/api/consultations/`, {
      method: 'POST',
      body: new URLSearchParams(values),
      headers,
      redirect: 'manual',
    })
  return { ...parts, site, post, signedUp }
}

it('stores a request with the address of its sender, and keeps a receipt under its cookie', async () => {
  const { post, path, service } = await open()
  const answer = await post(fields, { 'x-client-address': '203.0.113.9' })
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    '/consultation/thanks/?number=1',
  ])
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': anyText,
    'strict-transport-security': 'max-age=63072000',
  })
  const [token] = answer.headers
    .getSetCookie()
    .flatMap((cookie) => /^consultation_receipt=([\w-]+);/.exec(cookie)?.[1] ?? [])
  expect(service.receipt(token ?? '')).toMatchObject({ number: 1, contact: '@ivanov' })
  using db = new DatabaseSync(path, { readOnly: true })
  expect(db.prepare('select client_address, version from consents').all()).toEqual([
    { client_address: '127.0.0.1', version: '3 (81a1848d)' },
  ])
})

it('refuses a post from another site’s page', async () => {
  const { post, store } = await open()
  expect((await post(fields, { origin: 'https://evil.example' })).status).toBe(403)
  expect(await store.list()).toEqual([])
})

it('signs up for letters who ticked their box, under the text of the settings', async () => {
  const { post, signedUp } = await open()
  await post({ ...fields, channel: 'email', contact: 'ivan@example.org', letters: 'on' })
  expect(signedUp).toHaveLength(1)
  expect(signedUp[0]?.[0]).toEqual({ email: 'ivan@example.org', consent: 'l2 (3150c216)' })
  expect(signedUp[0]?.[1].consent).toEqual({ version: 'l2 (3150c216)', text: 'Хочу письма.' })
})

it('asks again who ticked another text of the box of letters', async () => {
  const { post, signedUp, store } = await open()
  const answer = await post(
    { ...fields, channel: 'email', contact: 'ivan@example.org', letters: 'l2 (00000000)' },
    { accept: 'application/json' },
  )
  expect([answer.status, await answer.json()]).toEqual([
    422,
    { ok: false, errors: { letters: anyText } },
  ])
  expect([await store.list(), signedUp]).toEqual([[], []])
})

it('gives each form a key and a stamp of its own, which nobody keeps', async () => {
  const { site } = await open()
  const ask = () => fetch(`${site}/api/consultations/hidden-fields/`)
  const [one, other] = await Promise.all([ask(), ask()])
  expect(one.headers.get('cache-control')).toBe('no-store')
  const fieldsOf = async (answer: Response): Promise<unknown> => answer.json()
  const given = await fieldsOf(one)
  expect(given).toEqual({ key: anyText, stamp: anyText })
  expect(await fieldsOf(other)).not.toEqual(given)
  const head = await fetch(`${site}/api/consultations/hidden-fields/`, { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
})
