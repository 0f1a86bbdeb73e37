import { UsageError, type Command } from './command.ts'

export const pauseLetters = switchTo({
  paused: true,
  name: 'letters pause',
  summary: 'sends no letters to subscribers until they are resumed',
  help: 'Letters that are queued wait. The mail that asks to confirm a subscription still goes out.',
})

export const resumeLetters = switchTo({
  paused: false,
  name: 'letters resume',
  summary: 'sends letters to subscribers again',
  help: `What waited is sent; a digest that was due in the meantime follows within a minute. Mailboxes that
refused three letters in a row, and get none since, get one more.`,
})

type Switch = { paused: boolean; name: string; summary: string; help: string }

function switchTo({ paused, name, summary, help }: Switch): Command {
  return {
    summary,
    help: `Usage: npm run --silent requests -- ${name}

${help}
`,
    async run(args, session) {
      if (args.length > 0) throw new UsageError('this command has no arguments')
      const { letters } = await session.store()
      await letters.setPaused(paused)
      const { confirmed, pending } = await letters.count()
      const state = paused ? 'paused' : 'running'
      session.print(`letters are ${state}: ${confirmed} subscribers, ${pending} to confirm\n`)
    },
  }
}
