import { createServer } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { expect, it } from 'vitest'
import { createLakeProxy } from './lake-proxy.ts'
import { beating, listen, openSiteBefore } from './site-server.fixture.ts'

const visitor = {
  cookie: 'a=b',
  referer: 'https://example.ru/desk/',
  'user-agent': 'a browser',
  authorization: 'Bearer of-somebody',
  'x-forwarded-for': '198.51.100.1',
  'accept-language': 'ru',
}

/** What a keeper of files hears of a request for one; `lakeUrl` undefined: it is Sanity's CDN. */
async function heardBy(keeper: 'lake' | 'cdn'): Promise<IncomingHttpHeaders> {
  const heard = Promise.withResolvers<IncomingHttpHeaders>()
  const server = createServer(({ headers }, response) => {
    heard.resolve(headers)
    response.end('film')
  })
  const assetsUrl = await listen(server)
  const lakeUrl = keeper === 'lake' ? assetsUrl : undefined
  const site = await openSiteBefore(assetsUrl, {
    lake: createLakeProxy({ lakeUrl, assetsUrl, pulse: beating }),
  })
  const headers = { ...visitor, range: 'bytes=2-4', 'if-range': '"film"' }
  await (await fetch(`${site}/files/p/d/film.mp4`, { headers })).text()
  return heard.promise
}

it.each(['lake', 'cdn'] as const)(
  'a file comes from the %s without a word about the visitor',
  async (keeper) => {
    const { host: _host, connection: _c, 'accept-encoding': _e, ...heard } = await heardBy(keeper)
    expect(heard).toEqual({
      accept: '*/*',
      range: 'bytes=2-4',
      'if-range': '"film"',
      ...(keeper === 'lake' && { 'x-lake-remote': '1' }),
    })
  },
)
