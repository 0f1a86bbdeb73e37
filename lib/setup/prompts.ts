import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { Interrupted } from './failure.ts'

/** Asks the person at a terminal. Both reject with `Interrupted` when that person leaves. */
export type Prompts = {
  /** The line that was typed, without spaces around it. */
  ask: (question: string) => Promise<string>
  /** As it was typed; nothing of it appears on the screen. */
  askHidden: (question: string) => Promise<string>
  say: (text: string) => void
  close: () => void
}

/** Prompts on a terminal: `input` sends keys, `output` shows. */
export function createPrompts({
  input,
  output,
}: {
  input: NodeJS.ReadableStream
  output: NodeJS.WritableStream
}): Prompts {
  let isHidden = false
  const screen = new Writable({
    write(chunk: string | Uint8Array, _encoding, done) {
      if (!isHidden) output.write(chunk)
      done()
    },
  })
  // Without a history: the key that brings back an earlier line would show a password.
  const lines = createInterface({ input, output: screen, terminal: true, historySize: 0 })
  const left = new AbortController()
  lines.once('SIGINT', () => lines.close())
  lines.once('close', () => left.abort())

  async function read(question: string): Promise<string> {
    try {
      return await lines.question(question, { signal: left.signal })
    } catch (error) {
      throw left.signal.aborted ? new Interrupted() : error
    }
  }

  return {
    ask: async (question) => (await read(question)).trim(),
    async askHidden(question) {
      output.write(question)
      isHidden = true
      try {
        return await read('')
      } finally {
        isHidden = false
        output.write('\n')
      }
    },
    say: (text) => void output.write(text),
    close: () => lines.close(),
  }
}
