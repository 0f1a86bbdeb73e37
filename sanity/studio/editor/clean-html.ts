import { siteHref } from '#lib/format/site-path.ts'

type ParseHtml = (html: string) => Document

/** Elements that survive a paste; everything else is formatting of the source. */
const headings: Readonly<Record<string, string>> = { H1: 'h2', H5: 'h4', H6: 'h4' }

/** Word's comments and their anchors (`mso-special-character`). */
const comments = [
  '[style*="mso-element:comment"]',
  '[style*="mso-special-character:comment"]',
  '.MsoCommentReference',
  '.MsoCommentText',
  '.msocomanchor',
  '.msocomtxt',
  '.msocomoff',
].join(',')

/** Elements that may be empty; Google Docs writes an empty line as a `br` between paragraphs. */
const spaces = 'p, h2, h3, h4, body > br, [id^="docs-internal-guid"] > br'

const safeLink = /^(https?:|mailto:|tel:|\/(?!\/))/i

/**
 * HTML of the clipboard, prepared for the Studio's own converter. The converter knows Word's lists
 * and Google Docs' styles; removed here is what it would wrongly keep: comments, empty
 * paragraphs, headings of levels the site does not have, underlining, links to the author's disk.
 * Links to pages of the site become paths.
 *
 * @param siteUrl origin of the site
 */
export function cleanHtml(html: string, siteUrl: string, parse: ParseHtml): string {
  const document = parse(html)
  for (const element of document.querySelectorAll(comments)) element.remove()
  for (const anchor of document.querySelectorAll('a')) {
    const href = anchor.getAttribute('href') ?? ''
    if (!safeLink.test(href)) unwrap(anchor)
    else anchor.setAttribute('href', siteHref(href, { origins: [siteUrl] }) ?? href)
  }
  for (const underlined of document.querySelectorAll('u, ins')) unwrap(underlined)
  for (const element of document.querySelectorAll('[style*="underline"]')) {
    const style = element.getAttribute('style') ?? ''
    element.setAttribute('style', style.replace(/text-decoration[\w-]*:[^;]*underline[^;]*;?/g, ''))
  }
  for (const quote of document.querySelectorAll('p.MsoQuote, p.MsoIntenseQuote')) {
    rename(quote, 'blockquote')
  }
  for (const title of document.querySelectorAll('p.MsoTitle')) rename(title, 'h2')
  for (const heading of document.querySelectorAll('h1, h5, h6')) {
    rename(heading, headings[heading.tagName] ?? 'h4')
  }
  for (const bold of document.querySelectorAll(inHeadings)) {
    if (bold.tagName === 'SPAN') bold.removeAttribute('style')
    else unwrap(bold)
  }
  for (const block of document.querySelectorAll(spaces)) {
    if (isEmpty(block)) block.remove()
  }
  return document.documentElement.outerHTML
}

/** A heading is bold by itself: drop marks inside it. */
const inHeadings = ['h2', 'h3', 'h4']
  .flatMap((heading) => ['b', 'strong', 'i', 'em', 'span'].map((tag) => `${heading} ${tag}`))
  .join(',')

function isEmpty(element: Element): boolean {
  return (element.textContent ?? '').trim() === '' && element.querySelector('img') === null
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}

function rename(element: Element, tag: string): void {
  const renamed = element.ownerDocument.createElement(tag)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}
