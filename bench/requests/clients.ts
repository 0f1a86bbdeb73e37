import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

/** What became of the posts of one run. */
export type Posted = {
  /** Milliseconds from the post to its answer, of those that were accepted. */
  times: number[]
  /** By status; 0 stands for a broken connection. */
  refused: Map<number, number>
  /** Accepted posts a second. */
  perSecond: number
}

type Run = {
  url: string
  /** The body of the next post. */
  body: () => string
  seconds: number
  /** Called with the number of each accepted request. */
  onAccepted?: (number: number) => void
}

/** Posts by so many clients, each as soon as its last post was answered. */
export async function saturate(run: Run & { clients: number }): Promise<Posted> {
  const agent = new Agent({ keepAlive: true, maxSockets: run.clients })
  const counted = count(run, agent)
  const started = performance.now()
  const client = async () => {
    while (performance.now() - started < run.seconds * 1000) await counted.post()
  }
  await Promise.all(Array.from({ length: run.clients }, client))
  agent.destroy()
  return counted.result((performance.now() - started) / 1000)
}

/** Posts at a steady rate, whether or not the earlier posts were answered. */
export async function postSteadily(run: Run & { perSecond: number }): Promise<Posted> {
  const agent = new Agent({ keepAlive: true })
  const counted = count(run, agent)
  const started = performance.now()
  const answers: Promise<void>[] = []
  while (answers.length < run.seconds * run.perSecond) {
    const due = ((performance.now() - started) / 1000) * run.perSecond
    while (answers.length < due) answers.push(counted.post())
    await pause(2)
  }
  await Promise.all(answers)
  agent.destroy()
  return counted.result((performance.now() - started) / 1000)
}

function count({ url, body, onAccepted }: Run, agent: Agent) {
  const times: number[] = []
  const refused = new Map<number, number>()
  return {
    async post() {
      const started = performance.now()
      const { status, number } = await post(url, body(), agent)
      if (status === 201 && number !== undefined) {
        times.push(performance.now() - started)
        onAccepted?.(number)
      } else refused.set(status, (refused.get(status) ?? 0) + 1)
    },
    result: (seconds: number): Posted => ({ times, refused, perSecond: times.length / seconds }),
  }
}

function post(
  url: string,
  body: string,
  agent: Agent,
): Promise<{ status: number; number?: number }> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', accept: 'application/json' }
    const outgoing = request(url, { method: 'POST', agent, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      answer.once('end', () => {
        const found = /"number":(\d+)/.exec(text)?.[1]
        const number = found === undefined ? {} : { number: Number(found) }
        resolve({ status: answer.statusCode ?? 0, ...number })
      })
      answer.once('error', () => resolve({ status: 0 }))
    })
    outgoing.once('error', () => resolve({ status: 0 }))
    outgoing.end(body)
  })
}
