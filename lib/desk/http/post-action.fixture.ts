import { setUpDesk } from '#lib/desk/desk.fixture.ts'
import { formTokenOf } from '#lib/desk/form-token.ts'
import { postAction } from './post-action.ts'

const siteUrl = 'https://butler.example'

/** A desk whose forms are posted as a browser does, and the events that it logs. */
export async function setUpActions() {
  const parts = await setUpDesk()
  const logged: string[] = []
  const post = (
    name: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ) =>
    postAction(
      new Request(`${siteUrl}/desk/actions/${name}/`, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { 'x-client-address': '203.0.113.7', origin: siteUrl, ...headers },
      }),
      name,
      { desk: parts.desk, siteUrl, log: { error: (event) => void logged.push(event) } },
    )
  /** Posts the forms of somebody who is signed in. */
  const as = async (user: string) => {
    const session = await parts.sessions.create(user)
    const cookie = `a=b; __Host-desk=${session}`
    const token = formTokenOf(session)
    return {
      session,
      act: (name: string, fields: Record<string, string> = {}) =>
        post(name, { token, ...fields }, { cookie }),
      cookie,
      token,
    }
  }
  return { ...parts, logged, post, as }
}
