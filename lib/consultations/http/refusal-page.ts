import { barePage } from './bare-page.ts'

/** What the page of a refused form says. Nothing of it may come from a visitor: it is not escaped. */
export type Refused = {
  title: string
  message: string
  link: { href: string; text: string }
}

/** The page of a refused form of the site. */
export function refusalPage({ title, message, link }: Refused): string {
  const content = `<p>${message}</p>
<p><a href="${link.href}">${link.text}</a></p>`
  return barePage({ title, content, home: '/' })
}
