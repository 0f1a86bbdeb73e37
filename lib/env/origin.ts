import { z } from 'zod'

/** An http(s) origin, without a slash at its end. */
export const origin = z
  .url({
    protocol: /^https?$/,
    error: 'must be an absolute http(s) URL such as https://example.ru',
  })
  .transform((value, context) => {
    const url = URL.parse(value)
    if (url === null || url.pathname !== '/' || url.search !== '' || url.username !== '') {
      context.addIssue('must be an origin such as https://example.ru, without a path')
      return z.NEVER
    }
    return url.origin
  })
