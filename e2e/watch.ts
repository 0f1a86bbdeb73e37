import type { BrowserContext, ConsoleMessage, Request, Response, WebError } from '@playwright/test'

/** An error or a request that a page must not cause. */
export type Problem = {
  kind: 'console error' | 'page error' | 'foreign request' | 'unknown endpoint'
  /** The message, or the method of the request. */
  text: string
  /** The URL requested, or the script that reported the error. */
  url: string
}

/** A known, harmless problem. An absent field matches anything. */
export type Tolerated = { kind: Problem['kind']; text?: RegExp; url?: RegExp; reason: string }

/**
 * Records the problems of the pages of a browser context until `stop`: console errors, uncaught
 * errors, requests to other hosts than the site's, endpoints that the lake does not have.
 */
export function watch(
  context: BrowserContext,
  siteUrl: string,
): { problems: readonly Problem[]; stop: () => void } {
  const problems: Problem[] = []
  const hear = (message: ConsoleMessage) => {
    if (message.type() !== 'error') return
    problems.push({ kind: 'console error', text: message.text(), url: message.location().url })
  }
  const fail = (event: WebError) => {
    const { message } = event.error()
    problems.push({ kind: 'page error', text: message, url: event.location().url })
  }
  const ask = (request: Request) => {
    const url = new URL(request.url())
    if (!url.protocol.startsWith('http') || url.origin === siteUrl) return
    problems.push({ kind: 'foreign request', text: request.method(), url: url.href })
  }
  const answer = (response: Response) => {
    if (response.status() !== 404 || !new URL(response.url()).pathname.startsWith('/lake/')) return
    const text = response.request().method()
    problems.push({ kind: 'unknown endpoint', text, url: response.url() })
  }
  context.on('console', hear).on('weberror', fail).on('request', ask).on('response', answer)
  return {
    problems,
    stop: () => {
      context.off('console', hear).off('weberror', fail).off('request', ask).off('response', answer)
    },
  }
}

/** Whether a problem is on the list of known ones. */
export function isTolerated(problem: Problem, list: readonly Tolerated[]): boolean {
  return list.some(
    ({ kind, text, url }) =>
      kind === problem.kind &&
      (text === undefined || text.test(problem.text)) &&
      (url === undefined || url.test(problem.url)),
  )
}
