import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, request as ask } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createRegister } from '#lib/freshness/register.ts'
import type { LakePulse } from '#lib/serving/lake-pulse.ts'
import { beating, listen, openSiteBefore } from '#lib/serving/site-server.fixture.ts'
import { createImageCache } from './image-cache.ts'
import { openImageStore } from './image-store.ts'

const folder = '/images/p/d/'
const path = `${folder}${'a'.repeat(40)}-800x600.jpg`
const megabyte = 1024 * 1024

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A site before an image API that can be told what to answer, with a folder of its own. */
async function openSite({ pulse = beating, maxBytes = megabyte } = {}) {
  const images = mkdtempSync(join(tmpdir(), 'images-'))
  onTestFinished(() => rmSync(images, { recursive: true, force: true }))
  const asked: string[] = []
  const behave: { answer: Answer } = { answer: draw }
  const api = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers.accept} ${request.headers['if-none-match'] ?? ''}`)
    behave.answer(request, response)
  })
  const origin = await listen(api)
  const register = createRegister()
  const store = openImageStore(images, maxBytes)
  const url = await openSiteBefore(origin, {
    images: createImageCache({ store, register, pulse, origin, folder }),
  })
  const get = async (target: string, headers: Record<string, string> = {}, method = 'GET') => {
    const response = await fetch(`${url}${target}`, { headers, method })
    return { status: response.status, headers: response.headers, text: await response.text() }
  }
  return { url, get, asked, behave, register, images, close: () => api.closeAllConnections() }
}

/** Draws the address, as the lake answers. */
const draw: Answer = ({ url, headers }, response) => {
  const etag = `"${url} ${headers.accept}"`
  const about = {
    etag,
    vary: 'accept',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': 'sandbox',
  }
  if (headers['if-none-match'] === etag) response.writeHead(304, about).end()
  else response.writeHead(200, { ...about, 'content-type': 'image/webp' }).end(`image ${url}`)
}

const fail: Answer = (_request, response) => response.destroy()
const forget: Answer = (_request, response) => {
  response.writeHead(404, { 'content-type': 'application/json' }).end('{"statusCode":404}')
}

describe('an image that was asked for', () => {
  it('is there while the image API fails, with its headers and ours', async () => {
    const { get, behave } = await openSite()
    const first = await get(`${path}?w=10&auto=format`, { accept: 'image/webp' })
    behave.answer = fail
    const again = await get(`${path}?auto=format&w=10&utm=1`, { accept: 'image/webp,*/*' })
    expect([first.status, again.status, again.text]).toEqual([200, 200, first.text])
    expect(Object.fromEntries(again.headers)).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-length': String(first.text.length),
      'content-security-policy': 'sandbox',
      'content-type': 'image/webp',
      'cross-origin-resource-policy': 'cross-origin',
      'strict-transport-security': 'max-age=63072000',
      'x-content-type-options': 'nosniff',
      vary: 'accept',
    })
    expect((await get(`${path}?w=11`)).status).toBe(503)
  })

  it('is asked for once by all who want it at once, and not again', async () => {
    const { get, asked, behave } = await openSite()
    const { promise, resolve } = Promise.withResolvers<void>()
    behave.answer = (request, response) => void promise.then(() => draw(request, response))
    const visits = [get(path), get(path), get(path)]
    await expect.poll(() => asked.length).toBe(1)
    resolve()
    await Promise.all(visits)
    await get(path)
    expect(asked).toEqual([`${path} image/*;q=0.5 `])
  })

  it('is asked for in the format that the visitor takes', async () => {
    const { get, asked } = await openSite()
    const target = `${path}?auto=format`
    await get(target, { accept: 'image/avif,image/webp' })
    await get(target, { accept: 'image/webp;q=0.9,image/avif' })
    await get(target, { accept: 'image/webp' })
    await get(target, { accept: '*/*' })
    expect(asked.map((each) => each.split(' ')[1])).toEqual([
      'image/avif',
      'image/webp',
      'image/*;q=0.5',
    ])
  })

  it('is confirmed with 304, and HEAD has no body', async () => {
    const { get, asked, url } = await openSite()
    const { headers } = await get(path)
    const etag = headers.get('etag') ?? ''
    // `fetch` would add that it wants no stored answer.
    const send = async (method: string, sent: Record<string, string>) => {
      const question = ask(`${url}${path}`, { method, headers: sent })
      return new Promise<IncomingMessage>((resolve) => {
        question.on('response', resolve).end()
      })
    }
    const same = await send('GET', { 'if-none-match': etag })
    expect([same.statusCode, same.headers.etag, await text(same)]).toEqual([304, etag, ''])
    const head = await send('HEAD', {})
    expect([head.headers['content-length'], await text(head)]).toEqual([
      String(`image ${path}`.length),
      '',
    ])
    expect(asked).toHaveLength(1)
  })

  it('is there after a restart', async () => {
    const { get, behave, images, register } = await openSite()
    await get(path)
    behave.answer = fail
    const store = openImageStore(images, megabyte)
    const origin = 'http://127.0.0.1:9'
    const next = await openSiteBefore(origin, {
      images: createImageCache({ store, register, pulse: beating, origin, folder }),
    })
    expect((await fetch(`${next}${path}`)).status).toBe(200)
  })
})

describe('after an event', () => {
  it('the image API is asked once whether the asset still exists', async () => {
    const { get, asked, register } = await openSite()
    await get(path)
    register.announce(['a'])
    await get(path)
    await get(path)
    expect(asked.map((each) => each.split(' ').length)).toEqual([3, 4])
    expect(asked).toHaveLength(2)
  })

  it('a deleted asset is gone in every size', async () => {
    const { get, behave, register, images } = await openSite()
    await get(path)
    await get(`${path}?w=10`)
    register.announce(['a'])
    behave.answer = forget
    const gone = await get(path)
    expect([gone.status, gone.text]).toEqual([404, '{"statusCode":404}'])
    await expect.poll(() => readdirSync(images)).toEqual([])
    behave.answer = fail
    expect((await get(`${path}?w=10`)).status).toBe(503)
  })

  it('that says so, a deleted asset is gone without the image API', async () => {
    const { get, behave, register, images } = await openSite()
    await get(path)
    behave.answer = fail
    register.announce(['a'], ['article', `image-${'a'.repeat(40)}-800x600-jpg`])
    expect((await get(path)).status).toBe(503)
    expect(readdirSync(images)).toEqual([])
  })

  it('that overtakes the answer, the asset is checked again', async () => {
    const { get, asked, behave, register } = await openSite()
    behave.answer = (request, response) => {
      register.announce(['a'])
      draw(request, response)
    }
    await get(path)
    await get(path)
    expect(asked).toHaveLength(2)
  })

  it('the copy is sent while the image API does not say', async () => {
    const { get, behave, register } = await openSite()
    await get(path)
    for (const answer of [fail, () => {}]) {
      register.announce(['a'])
      behave.answer = answer
      expect((await get(path)).status).toBe(200)
    }
  })
})

describe('what cannot be kept', () => {
  it('is passed on: downloads, and what is very large', async () => {
    const { get, behave, images } = await openSite({ maxBytes: 99 * megabyte })
    expect((await get(`${path}?dl=a.jpg`)).text).toBe(`image ${path}?dl=a.jpg`)
    behave.answer = (_request, response) => response.end(Buffer.alloc(17 * megabyte))
    expect((await get(path)).text).toHaveLength(17 * megabyte)
    expect(readdirSync(images)).toEqual([])
  })

  it('is passed on as the image API refused it', async () => {
    const { get, behave } = await openSite()
    behave.answer = (_request, response) => {
      response.writeHead(400, { 'content-type': 'application/json' }).end('{"message":"w"}')
    }
    const refused = await get(`${path}?w=x`)
    expect([refused.status, refused.text]).toEqual([400, '{"message":"w"}'])
    expect(refused.headers.get('cache-control')).toContain('no-store')
  })
})

it('a visitor gets 503 when the lake hangs', async () => {
  const away: LakePulse = {
    watch(limitMs, onAway) {
      expect(limitMs).toBeLessThan(2_000)
      setImmediate(onAway)
      return () => {}
    },
  }
  const { get, behave } = await openSite({ pulse: away })
  behave.answer = () => {}
  const answer = await get(path)
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
})

it('a flood of sizes by one client holds up no other, and asks for few at once', async () => {
  const { asked, behave, url } = await openSite()
  const { promise, resolve } = Promise.withResolvers<void>()
  behave.answer = (request, response) => void promise.then(() => draw(request, response))
  const statuses: number[] = []
  const flood = Array.from({ length: 100 }, async (_, n) => {
    const { status } = await fetch(`${url}${path}?w=${n}`)
    statuses.push(status)
  })
  await expect.poll(() => statuses.length, { timeout: 10_000 }).toBe(40)
  expect([asked.length, new Set(statuses)]).toEqual([8, new Set([503])])
  resolve()
  await Promise.all(flood)
  expect(statuses.filter((status) => status === 200)).toHaveLength(60)
})
