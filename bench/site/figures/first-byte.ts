import { once } from 'node:events'
import { connect } from 'node:net'
import { article } from '#bench/site/content.ts'
import { quantile, ratios, withSpread } from '#bench/site/figure.ts'
import type { Measured } from '#bench/site/figure.ts'
import type { Stage } from '#bench/site/stage.ts'
import { acceptEncoding } from '#bench/site/wrk.ts'

const [rounds, requests] = [7, 100]

/** Time from the request to the first byte of the answer, one request at a time, medians of rounds. */
export async function measureFirstByte({
  site,
  plain,
  nextStart,
  nginx,
}: Stage): Promise<Measured> {
  const servers = { site, 'SERVING=plain': plain, 'next start': nextStart, nginx }
  const medians: Record<string, number[]> = {}
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, { url }] of Object.entries(servers)) {
      const times = await firstBytes(new URL(article.path, url))
      if (round > 0) medians[name] = [...(medians[name] ?? []), quantile(times, 0.5)]
    }
  }
  const of = (name: string) => medians[name] ?? []
  const toNext = ratios(of('next start'), of('site'))
  const time = (name: string) => withSpread(of(name), ' ms', 2)
  return {
    figures: [
      {
        name: 'Idle time to first byte, p50, vs `next start`',
        goal: '≤ 1/15',
        measured: `1/${withSpread(toNext, '', 0)}: ${time('site')}`,
        baseline: `${time('next start')}; nginx ${time('nginx')}`,
        met: quantile(toNext, 0.5) >= 15,
      },
      {
        name: 'The same with `SERVING=plain`',
        goal: '',
        measured: time('SERVING=plain'),
        baseline: '',
      },
    ],
    samples: { medians },
  }
}

/** Milliseconds to the first byte of each request, on one connection. */
async function firstBytes({ hostname, port, host, pathname }: URL): Promise<number[]> {
  const socket = connect(Number(port), hostname)
  socket.setNoDelay(true)
  await once(socket, 'connect')
  const request = `GET ${pathname} HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: ${acceptEncoding}\r\n\r\n`
  const times: number[] = []
  let answer = Buffer.alloc(0)
  let complete = Promise.withResolvers<void>()
  let started = 0
  socket.on('error', (error) => complete.reject(error))
  socket.on('data', (part) => {
    if (answer.length === 0) times.push(performance.now() - started)
    answer = Buffer.concat([answer, Buffer.from(part)])
    if (isComplete(answer)) complete.resolve()
  })
  for (let n = 0; n < requests; n += 1) {
    answer = Buffer.alloc(0)
    complete = Promise.withResolvers<void>()
    started = performance.now()
    socket.write(request)
    await complete.promise
  }
  socket.destroy()
  return times
}

function isComplete(answer: Buffer): boolean {
  const end = answer.indexOf('\r\n\r\n')
  if (end < 0) return false
  const length = /^content-length: (\d+)/im.exec(answer.toString('latin1', 0, end))?.[1]
  if (length !== undefined) return answer.length >= end + 4 + Number(length)
  return answer.toString('latin1', answer.length - 5) === '0\r\n\r\n'
}
