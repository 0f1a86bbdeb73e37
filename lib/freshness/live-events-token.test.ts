import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, it, onTestFinished, vi } from 'vitest'
import { followLiveEvents } from './live-events.ts'

/** Follows a content API that cuts every stream; the credentials that it was asked with. */
async function follow(token: string | undefined): Promise<(string | undefined)[]> {
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  onTestFinished(() => stderr.mockRestore())
  const asked: (string | undefined)[] = []
  const server = createServer((request, response) => {
    asked.push([request.headers.authorization, request.headers['x-lake-visitor']].join())
    response.destroy()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
  })
  const address = server.address()
  const live = followLiveEvents({
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    token: () => token,
    lastEventId: undefined,
    register: { announce: () => {}, suspectAll: () => {} },
    isReachable: async () => false,
    onPosition: () => {},
    onConnected: () => {},
    timing: { retry: 1, longestRetry: 1, longestWait: 1, poll: 60_000, silence: 60_000 },
  })
  onTestFinished(live.close)
  await vi.waitFor(() => expect(asked.length).toBeGreaterThan(1), { timeout: 30_000, interval: 5 })
  return asked.slice(0, 2)
}

it('asks the lake of another machine with a token, again after each cut', async () => {
  const asked = 'Bearer the token of our secrets,1'
  expect(await follow('the token of our secrets')).toEqual([asked, asked])
})

it('asks its own lake as anybody does', async () => {
  expect(await follow(undefined)).toEqual([',', ','])
})
