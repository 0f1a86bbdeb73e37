import { createServer } from 'node:http'
import { ClientError } from '@sanity/client'
import { isValidSignature } from '@sanity/webhook'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { portOf } from '#quality/site-faults/ports.fixture.ts'
import { siteUrl, useStandIn } from './use-stand-in.fixture.ts'
import { documentedHeaders } from './webhooks.fixture.ts'

const soon = { timeout: 15_000, interval: 50 }
const hookSecret = 'hook-secret-of-the-cloud-tests'

const { cloud, clientOf, editor, switchOff, publishNote } = useStandIn('callers')

describe('a caller without a token', () => {
  const drafts = '*[_id == "drafts.secret"]._id'
  const asAnybody = () => clientOf({ perspective: 'raw' })

  beforeAll(() => editor().createOrReplace({ _id: 'drafts.secret', _type: 'note' }))

  it('sees no draft and writes nothing, even from this machine', async () => {
    expect(await asAnybody().fetch(drafts)).toEqual([])
    expect(await clientOf({ token: cloud().readToken, perspective: 'raw' }).fetch(drafts)).toEqual([
      'drafts.secret',
    ])
    await expect(asAnybody().create({ _type: 'note' })).rejects.toThrow(ClientError)
    switchOff('access')
    expect(await asAnybody().fetch(drafts)).toEqual(['drafts.secret'])
    expect(await asAnybody().create({ _type: 'note' })).toMatchObject({ _type: 'note' })
  })

  it('cannot claim to be somebody by a header of the embedded lake', async () => {
    const address = `https://${cloud().projectId}.api.sanity.io/v2025-02-19/data/query/production`
    const headers = { 'x-lake-remote': '0', 'x-forwarded-for': '127.0.0.1' }
    const url = `${address}?perspective=raw&query=${encodeURIComponent(drafts)}`
    expect(await (await fetch(url, { headers })).json()).toMatchObject({ result: [] })
    expect(cloud().log.all().at(-1)?.ownHeaders).toEqual(['x-lake-remote'])
  })
})

describe('a webhook', () => {
  it('is created by the API, comes with Sanity’s headers, and is signed', async () => {
    const { url, received } = await openReceiver()
    const hook = {
      type: 'document',
      name: 'the site',
      url,
      dataset: 'production',
      apiVersion: 'v2025-02-19',
      secret: hookSecret,
      rule: { on: ['create', 'update', 'delete'], projection: '{_id, "is": delta::operation()}' },
    }
    const address = `https://api.sanity.io/v2025-02-19/hooks/projects/${cloud().projectId}`
    const post = (token: string) =>
      fetch(address, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(hook),
      })
    expect((await post(cloud().readToken)).status).toBe(401)
    expect((await post(cloud().writeToken)).status).toBe(201)
    const { id } = await publishNote()
    await expect.poll(() => received.length, soon).toBe(1)
    const { headers, body } = received[0] ?? { headers: {}, body: '' }
    expect(JSON.parse(body)).toEqual({ _id: id, is: 'create' })
    expect(Object.keys(headers)).toEqual(expect.arrayContaining([...documentedHeaders]))
    expect(headers).toMatchObject({ 'sanity-operation': 'create', 'sanity-document-id': id })
    const signature = String(headers['sanity-webhook-signature'])
    expect(await isValidSignature(body, signature, hookSecret)).toBe(true)
    expect(await isValidSignature(body, signature, 'another')).toBe(false)

    switchOff('signedWebhooks')
    await publishNote()
    await expect.poll(() => received.length, soon).toBe(2)
    expect(received[1]?.headers['sanity-webhook-signature']).toBeUndefined()
  })
})

describe('an origin', () => {
  it('reads answers only if the project lists it', async () => {
    const ask = async () => {
      const { headers } = await fetch(
        `https://${cloud().projectId}.api.sanity.io/v1/data/query/production?query=1`,
        { headers: { origin: siteUrl } },
      )
      return headers.get('access-control-allow-origin')
    }
    expect(await ask()).toBeNull()
    cloud().settings.origins = [{ origin: siteUrl, allowCredentials: true }]
    expect(await ask()).toBe(siteUrl)
    cloud().settings.origins = []
    switchOff('origins')
    expect(await ask()).toBe(siteUrl)
  })
})

async function openReceiver() {
  const received: { headers: NodeJS.Dict<string | string[]>; body: string }[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    received.push({ headers: request.headers, body })
    response.writeHead(200).end()
  })
  const port = await portOf(server)
  onTestFinished(() => void server.close())
  return { received, url: `http://127.0.0.1:${port}/` }
}
