import { fork } from 'node:child_process'
import { z } from 'zod'
import { get } from './get.ts'
import { acceptEncoding } from './wrk.ts'

/**
 * Requests at a steady rate, whether or not the earlier ones have been answered, from a process of its
 * own, so that it does not disturb the clock of the one that measures.
 */
const report = z.object({ sent: z.number(), non2xx: z.number() })

type Report = z.infer<typeof report>

/** Sends `perSecond` requests to the URLs in turn until `stop` is called. */
export function startSteadyLoad(
  urls: readonly string[],
  perSecond: number,
): { stop: () => Promise<Report> } {
  const child = fork(import.meta.filename, [String(perSecond), ...urls])
  const reported = new Promise<Report>((resolve, reject) => {
    child.once('message', (message) => {
      resolve(report.parse(message))
      child.disconnect()
    })
    child.once('error', reject)
    child.once('exit', () => reject(new Error('The load ended without a report')))
  })
  return {
    stop: () => {
      child.send('stop')
      return reported
    },
  }
}

async function send(perSecond: number, urls: readonly string[]): Promise<void> {
  const started = performance.now()
  const answers: Promise<void>[] = []
  let non2xx = 0
  const ask = async (url: string) => {
    const status = await get(url, acceptEncoding).then(
      (answer) => answer.status,
      () => 0,
    )
    if (status < 200 || status > 299) non2xx += 1
  }
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - started) / 1000) * perSecond)
    while (answers.length < due) answers.push(ask(urls[answers.length % urls.length] ?? ''))
  }, 5)
  await new Promise((resolve) => {
    process.once('message', resolve)
  })
  clearInterval(timer)
  await Promise.all(answers)
  process.send?.({ sent: answers.length, non2xx })
}

if (import.meta.main) {
  const [perSecond, ...urls] = process.argv.slice(2)
  await send(Number(perSecond), urls)
}
