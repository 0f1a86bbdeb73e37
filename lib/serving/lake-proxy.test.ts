import { createServer } from 'node:http'
import { expect, it } from 'vitest'
import { createLakeProxy } from './lake-proxy.ts'
import type { LakePulse } from './lake-pulse.ts'
import { listen, openSiteBefore } from './site-server.fixture.ts'

/** The pulse of a lake that hangs as soon as anybody waits for it. */
const hanging: LakePulse = {
  watch(_limitMs, onAway) {
    setImmediate(onAway)
    return () => {}
  },
}

it('gives up questions to a lake that hangs, but no change, which may be stored all the same', async () => {
  const held = Promise.withResolvers<void>()
  const lake = createServer((_request, response) => {
    void held.promise.then(() => response.end('stored'))
  })
  const lakeUrl = await listen(lake)
  const site = await openSiteBefore(lakeUrl, {
    lake: createLakeProxy({ lakeUrl, assetsUrl: lakeUrl, pulse: hanging }),
  })
  const change = fetch(`${site}/lake/v1/data/mutate/production`, { method: 'POST', body: '{}' })
  const question = await fetch(`${site}/lake/v1/data/query/production`)
  expect([question.status, question.headers.get('retry-after')]).toEqual([503, '5'])
  held.resolve()
  const answer = await change
  expect([answer.status, await answer.text()]).toEqual([200, 'stored'])
})
