import { z } from 'zod'
import { cleanText } from '#lib/consultations/clean-text.ts'
import { statuses } from '#lib/consultations/store/store.ts'
import type { Account } from '#lib/desk/accounts.ts'
import type { Desk } from '#lib/desk/desk.ts'
import { longestNote } from '#lib/desk/longest-note.ts'
import { requestPath } from '#lib/desk/paths.ts'

type Context = {
  desk: Desk
  account: Account
}

/** What became of a posted form. */
export type Outcome =
  /** With the page to show next. */
  | { kind: 'done'; next: string }
  /** A colleague answers the request, which the sender of the form did not know. */
  | { kind: 'held'; by: string }
  /** There is no such request, session or message. */
  | { kind: 'missing' }
  /** The form was not made by the desk. */
  | { kind: 'invalid' }
  /** The text is longer than a note may be. */
  | { kind: 'tooLong' }

export type Action = {
  /** Whether only an owner may do it. */
  ownerOnly: boolean
  perform(fields: unknown, context: Context): Promise<Outcome>
}

type Handler<T> = (
  fields: T,
  context: Context,
) => Promise<{ done: boolean; next: string; heldBy?: string | undefined }>

function action<T>(schema: z.ZodType<T>, handler: Handler<T>, ownerOnly = false): Action {
  return {
    ownerOnly,
    async perform(fields, context) {
      const parsed = schema.safeParse(fields)
      if (!parsed.success) return { kind: isTooLong(parsed.error) ? 'tooLong' : 'invalid' }
      const { done, next, heldBy } = await handler(parsed.data, context)
      if (heldBy !== undefined) return { kind: 'held', by: heldBy }
      return done ? { kind: 'done', next } : { kind: 'missing' }
    },
  }
}

function isTooLong({ issues }: z.ZodError): boolean {
  return issues.some(({ code, path }) => code === 'too_big' && path[0] === 'text')
}

const number = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1)
const ofRequest = z.object({ number })
const toTake = z.object({ number, from: z.string().max(200).optional() })
const toErase = z.object({ number, scope: z.enum(['request', 'contact']) })
const withStatus = z.object({ number, status: z.enum(statuses) })
const withText = z.object({
  number,
  text: z.string().transform(cleanText).pipe(z.string().max(longestNote)),
})

/** Everything that somebody who is signed in does, by the last part of the form's address. */
export const actions: Readonly<Record<string, Action>> = {
  take: action(toTake, async ({ number, from }, { desk, account }) => {
    const result = await desk.requests.take(number, account.name, from)
    return {
      done: result.kind === 'taken',
      next: requestPath(number),
      heldBy: result.kind === 'held' ? result.by : undefined,
    }
  }),
  status: action(withStatus, async ({ number, status }, { desk, account }) => ({
    done: await desk.requests.setStatus(number, status, account.name),
    next: requestPath(number),
  })),
  note: action(withText, async ({ number, text }, { desk, account }) => ({
    done: text === '' || (await desk.requests.note(number, account.name, text)),
    next: requestPath(number),
  })),
  restore: action(ofRequest, async ({ number }, { desk, account }) => ({
    done:
      (await desk.restore(number, account.name)) ||
      // A colleague was faster, or the button was pressed twice.
      (await desk.requests.get(number)) !== undefined,
    next: requestPath(number),
  })),
  erase: action(
    toErase,
    async ({ number, scope }, { desk, account }) => ({
      done: await desk.erase(number, scope, account.name),
      next: requestPath(number),
    }),
    true,
  ),
  retry: action(z.object({ id: z.string().max(200) }), async ({ id }, { desk }) => ({
    done: await desk.resend(id),
    next: '/desk/letters/',
  })),
  'end-session': action(z.object({ id: z.string().max(200) }), async ({ id }, context) => ({
    done: await context.desk.sessions.end(
      id,
      context.account.role === 'owner' ? undefined : context.account.name,
    ),
    next: '/desk/sessions/',
  })),
}
