import { parseArgs } from 'node:util'
import { toRestoredMessages } from '#lib/consultations/restored.ts'
import { isLoopbackUrl } from '#lib/hosts/loopback.ts'
import { toOptIn } from '#lib/letters/opt-in.ts'
import { channelToPeople, openChannels } from '#lib/outbox/open-channels.ts'
import { byOption, toNumber, whyUnchanged, type Command } from './command.ts'

export const restore: Command = {
  summary: 'takes a request out of quarantine',
  help: `Usage: npm run --silent requests -- restore NUMBER [--by NAME]

Takes the request out of quarantine and queues the notices of it, as if it had just come: the time
to answer it counts from now. The running site sends them within seconds.

The command does not read the office hours of the settings, so its confirmation to the client
promises no time; one that is restored at the desk does. A client who agreed to letters is
asked by mail to confirm the subscription, under the text that the form showed.

  --by NAME  who does it; by default your user name
`,
  async run(args, session) {
    const { values, positionals } = parseArgs({ args, options: byOption, allowPositionals: true })
    const number = toNumber(positionals)
    const { env } = session
    const isPublic = !isLoopbackUrl(env.siteUrl)
    const channels = openChannels({ ...env, isPublic })
    const context = { siteUrl: env.siteUrl, officeHours: undefined, now: Date.now() }
    const store = await session.store()
    const isRestored = await store.restore(
      number,
      values.by,
      (request) => toRestoredMessages(request, { ...context, channels: Object.keys(channels) }),
      channelToPeople(channels, { isPublic }) && ((subscriber) => toOptIn(subscriber, context)),
    )
    if (!isRestored) throw await whyUnchanged(store, number)
    session.print(
      `request ${number} is restored, its notices are queued; a confirmation promises no time\n`,
    )
  },
}
