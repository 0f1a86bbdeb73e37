import { close, take } from './change.ts'
import type { Command } from './command.ts'
import { erase } from './erase.ts'
import { exportAll } from './export.ts'
import { pauseLetters, resumeLetters } from './letters.ts'
import { list } from './list.ts'
import { move } from './move.ts'
import { restore } from './restore.ts'
import { retry } from './retry.ts'
import { sendTest } from './send-test.ts'
import { show } from './show.ts'
import { userAdd, userList, userPassword, userRemove, userSignOut } from './user.ts'

/** Every command by its name, of one or two words, in the order of the help. */
export const commands: Readonly<Record<string, Command>> = {
  list,
  show,
  take,
  close,
  restore,
  retry,
  erase,
  export: exportAll,
  move,
  'letters pause': pauseLetters,
  'letters resume': resumeLetters,
  test: sendTest,
  'user add': userAdd,
  'user list': userList,
  'user password': userPassword,
  'user remove': userRemove,
  'user sign-out': userSignOut,
}

/** The list of commands. */
export function overview(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  const lines = Object.entries(commands).map(
    ([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}\n`,
  )
  return `Usage: npm run --silent requests -- COMMAND [OPTIONS]

${lines.join('')}
COMMAND --help describes a command. Exit codes: 0 done, 1 failed, 2 wrong arguments,
3 done but for a rest that follows by itself.
`
}

/** The command that the arguments name, and the arguments after its name. */
export function findCommand(args: string[]): { command: Command; rest: string[] } | undefined {
  for (const words of [2, 1]) {
    const name = args.slice(0, words).join(' ')
    const found = Object.entries(commands).find(([known]) => known === name)
    if (found !== undefined) return { command: found[1], rest: args.slice(words) }
  }
  return undefined
}
