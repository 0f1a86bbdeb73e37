import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { parseEnv } from '#lib/env.ts'
import { readVariables } from './env-file.ts'
import { createPrompts } from './prompts.ts'
import { run, type Terminal } from './run.ts'

/** A folder of a program, beside one for data, in which setup runs. */
export function setUpProgram() {
  const parent = temporaryFolder()
  const folder = join(parent, 'program')
  mkdirSync(folder)
  const dataDir = join(parent, 'data')
  const file = (name = '.env') => join(folder, name)
  const readEnvironment = () => parseEnv(readVariables(readFileSync(file(), 'utf8')))
  const terminal: Omit<Terminal, 'print' | 'printError' | 'openPrompts'> = {
    folder,
    user: { name: 'butlerspb', uid: undefined },
    usualDataDir: join(parent, 'none'),
    readEnvironment,
    diagnose: () =>
      Promise.resolve({
        findings: [],
        leftOut: [],
        isNamed: false,
        isEncrypted: false,
        isRunning: false,
      }),
    isBuilt: () => true,
    now: () => Date.parse('2026-11-29T20:00:00Z'),
  }
  return {
    folder,
    dataDir,
    file,
    read: (name?: string) => readFileSync(file(name), 'utf8'),
    readEnvironment,
    async setup(args: string[], openPrompts?: Terminal['openPrompts']) {
      const output = { code: 0, printed: '', errors: '' }
      output.code = await run(args, {
        ...terminal,
        openPrompts,
        print: (text) => void (output.printed += text),
        printError: (text) => void (output.errors += text),
      })
      return output
    },
  }
}

/** Flags of the command line, by name. */
export function toFlags(flags: Record<string, string>): string[] {
  return Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value])
}

/** Answers to everything but the organisation, whose import takes seconds. */
export function completeFlags({
  dataDir,
  file,
}: Pick<ReturnType<typeof setUpProgram>, 'dataDir' | 'file'>) {
  writeFileSync(file('mail-password'), "p@ss 'word'\nsecond line\n")
  writeFileSync(file('.env'), '# Ours\nSEED_DEMO=1\n')
  return toFlags({
    domain: 'example.ru',
    'mail-server': 'smtp.example.ru',
    'mail-user': 'site@example.ru',
    'mail-password-file': file('mail-password'),
    'mail-to': 'office@example.ru',
    'admin-email': 'Anna@Example.ru',
    'admin-name': 'Анна',
    'data-dir': dataDir,
  })
}

/** Answers to questions: the first pattern that fits; a list is used one after the other. */
export type Replies = readonly (readonly [RegExp, string | string[]])[]

/**
 * A person who reads a screen chunk by chunk: what is typed after each, `undefined` if that is no
 * question, `null` if the person leaves at it.
 */
export function createPerson(replies: Replies) {
  let shown = ''
  let line = ''
  return {
    shown: () => shown,
    read(chunk: string): string | null | undefined {
      const text = stripVTControlCharacters(chunk)
      shown += text
      line = `${line}${text}`.split('\n').at(-1) ?? ''
      if (!line.endsWith(': ')) return undefined
      const reply = replies.find(([pattern]) => pattern.test(line))?.[1]
      line = ''
      const typed = Array.isArray(reply) ? reply.shift() : reply
      return typed ?? null
    },
  }
}

/** Such a person at prompts in this process. */
export function openPerson(replies: Replies) {
  const input = new PassThrough()
  const output = new PassThrough()
  const person = createPerson(replies)
  output.setEncoding('utf8').on('data', (chunk: string) => {
    const typed = person.read(chunk)
    if (typed === undefined) return
    // As a person types: after the question is there.
    setImmediate(() => (typed === null ? input.end() : input.write(`${typed}\r`)))
  })
  return { openPrompts: () => createPrompts({ input, output }), shown: person.shown }
}
