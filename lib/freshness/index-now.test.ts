import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest'
import { announce, indexNowKey } from './index-now.ts'

const siteUrl = 'https://butlerspb.ru'
const key = indexNowKey('a secret of sixteen letters')

let engine: Server
let endpoint: string
let status: number
let heard: unknown[]

/** The lines that the code under test has logged. */
function logged(): unknown[] {
  return stderr.mock.calls.map(([line]): unknown => JSON.parse(String(line)))
}

let stderr: MockInstance<typeof process.stderr.write>

beforeEach(() => {
  stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})
afterEach(() => stderr.mockRestore())

beforeEach(async () => {
  ;[status, heard] = [202, []]
  engine = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text
    })
    request.on('end', () => {
      heard.push([request.method, request.headers['content-type'], JSON.parse(body)])
      response.writeHead(status).end()
    })
  })
  await new Promise<void>((resolve) => engine.listen(0, '127.0.0.1', resolve))
  const address = engine.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  endpoint = `http://127.0.0.1:${address.port}/indexnow`
})

afterEach(() => new Promise((resolve) => engine.close(resolve)))

describe('the key', () => {
  it('has the length and the letters that the protocol allows', () => {
    expect(key).toMatch(/^[\da-f]{32}$/)
  })

  it('belongs to one installation', () => {
    expect(indexNowKey('another secret of letters')).not.toBe(key)
  })
})

describe('announce', () => {
  it('sends absolute addresses and the place of the key', async () => {
    await announce({ siteUrl, key, paths: ['/', '/blog/doverie/'] }, endpoint)
    expect(heard).toEqual([
      [
        'POST',
        'application/json; charset=utf-8',
        {
          host: 'butlerspb.ru',
          key,
          keyLocation: 'https://butlerspb.ru/indexnow.txt',
          urlList: ['https://butlerspb.ru/', 'https://butlerspb.ru/blog/doverie/'],
        },
      ],
    ])
  })

  it('sends nothing when no page has changed', async () => {
    await announce({ siteUrl, key, paths: [] }, endpoint)
    expect(heard).toEqual([])
  })

  it.each(['http://shop.localhost:3000', 'http://192.168.1.5:3000', 'https://butler.test'])(
    'sends nothing of %s, which no search engine can reach',
    async (privateUrl) => {
      await announce({ siteUrl: privateUrl, key, paths: ['/'] }, endpoint)
      expect(heard).toEqual([])
    },
  )

  it.each([403, 429, 500])('goes on after the answer %i', async (refusal) => {
    status = refusal
    await announce({ siteUrl, key, paths: ['/'] }, endpoint)
    expect(heard).toHaveLength(1)
    expect(logged()).toMatchObject([{ level: 'warn', event: 'index-now.refused', status }])
  })

  it('goes on when nothing answers', async () => {
    await expect(
      announce({ siteUrl, key, paths: ['/'] }, 'http://127.0.0.1:1/indexnow'),
    ).resolves.toBeUndefined()
    expect(logged()).toMatchObject([{ level: 'warn', event: 'index-now.unreachable' }])
  })

  it('logs nothing when all went well', async () => {
    await announce({ siteUrl, key, paths: ['/'] }, endpoint)
    expect(logged()).toEqual([])
  })
})
