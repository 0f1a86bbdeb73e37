import { postAction } from '#lib/desk/http/post-action.ts'
import { readEnv } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { getServices } from '#lib/registry.ts'

type Context = { params: Promise<{ action: string }> }

/** The target of the desk's forms; see `postAction`. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { action } = await params
  return postAction(request, action, { desk: getServices().desk, siteUrl: readEnv().siteUrl, log })
}
