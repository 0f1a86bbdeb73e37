import type { IncomingHttpHeaders } from 'node:http'

/**
 * What a caller may say about itself: a token, or nothing. There is no caller that the cloud trusts
 * for where it comes from: without a token everybody, this machine included, reads the published
 * documents of a public dataset, and nothing else; drafts and other ids with a dot, and all writing,
 * take a token (https://www.sanity.io/docs/content-lake/keeping-your-data-safe,
 * https://www.sanity.io/docs/content-lake/ids).
 *
 * Switched off, a caller without a token is an editor, as on a development server that trusts its
 * own machine.
 */
export function callerHeaders(
  headers: IncomingHttpHeaders,
  { isOn, editorToken }: { isOn: boolean; editorToken: string },
): IncomingHttpHeaders {
  const passed = Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !/^(?:x-lake-|x-forwarded-|x-client-|forwarded$)/.test(name),
    ),
  )
  if (isOn || headers.authorization !== undefined) return passed
  return { ...passed, authorization: `Bearer ${editorToken}` }
}
