import { randomBytes } from 'node:crypto'

/** How long a form is kept, in seconds. */
export const keptFormLifetime = 15 * 60

const most = 1000
const mostOfOneOwner = 20

export type KeptForms<Form> = {
  /** Returns a random token that finds the form for fifteen minutes. */
  keep(form: Form, owner: string): string
  get(token: string): Form | undefined
}

/**
 * Forms to be shown to their sender again, in memory only: without consent nothing may be recorded,
 * so the values of a rejected form never reach the disk. Limited in total and per owner (a network),
 * so that one sender cannot displace the forms of others.
 */
export function createKeptForms<Form>({ now }: { now: () => number }): KeptForms<Form> {
  const forms = new Map<string, { form: Form; owner: string; expiresAt: number }>()

  function makeRoom(owner: string): void {
    for (const [token, { expiresAt }] of forms) if (expiresAt <= now()) forms.delete(token)
    const own = [...forms].filter(([, entry]) => entry.owner === owner).map(([token]) => token)
    if (own.length >= mostOfOneOwner) forms.delete(own[0] ?? '')
    if (forms.size >= most) forms.delete(forms.keys().next().value ?? '')
  }

  return {
    keep(form, owner) {
      makeRoom(owner)
      const token = randomBytes(24).toString('base64url')
      forms.set(token, {
        form,
        owner,
        expiresAt: now() + keptFormLifetime * 1000,
      })
      return token
    },
    get(token) {
      const entry = forms.get(token)
      return entry === undefined || entry.expiresAt <= now() ? undefined : entry.form
    },
  }
}
