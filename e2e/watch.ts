import type { BrowserContext, ConsoleMessage, Request, Response, WebError } from '@playwright/test'

/** Something a page did that nobody should see. */
export type Trouble = {
  kind: 'console error' | 'page error' | 'foreign request' | 'unknown endpoint'
  /** What was said or asked. */
  text: string
  /** What it is about: the address asked, or the script that complained. */
  url: string
}

/** A trouble that is known and harmless. What is left out of it may be anything. */
export type Tolerated = { kind: Trouble['kind']; text?: RegExp; url?: RegExp; reason: string }

/**
 * Records what the pages of a browser context do wrong until `stop`: errors in the console, errors
 * nobody caught, requests to other hosts than the site's, endpoints that the lake does not know.
 */
export function watch(
  context: BrowserContext,
  siteUrl: string,
): { troubles: readonly Trouble[]; stop: () => void } {
  const troubles: Trouble[] = []
  const hear = (message: ConsoleMessage) => {
    if (message.type() !== 'error') return
    troubles.push({ kind: 'console error', text: message.text(), url: message.location().url })
  }
  const fail = (event: WebError) => {
    const { message } = event.error()
    troubles.push({ kind: 'page error', text: message, url: event.location().url })
  }
  const ask = (request: Request) => {
    const url = new URL(request.url())
    if (!url.protocol.startsWith('http') || url.origin === siteUrl) return
    troubles.push({ kind: 'foreign request', text: request.method(), url: url.href })
  }
  const answer = (response: Response) => {
    if (response.status() !== 404 || !new URL(response.url()).pathname.startsWith('/lake/')) return
    const text = response.request().method()
    troubles.push({ kind: 'unknown endpoint', text, url: response.url() })
  }
  context.on('console', hear).on('weberror', fail).on('request', ask).on('response', answer)
  return {
    troubles,
    stop: () => {
      context.off('console', hear).off('weberror', fail).off('request', ask).off('response', answer)
    },
  }
}

/** Whether a trouble is on the list of known ones. */
export function isTolerated(trouble: Trouble, list: readonly Tolerated[]): boolean {
  return list.some(
    ({ kind, text, url }) =>
      kind === trouble.kind &&
      (text === undefined || text.test(trouble.text)) &&
      (url === undefined || url.test(trouble.url)),
  )
}
