import { wikiAddress } from './address.ts'
import { reportTag } from './pairs.ts'
import { startTag, textElement } from './placeholder.ts'
import { matchAt, type Scan } from './scan.ts'

const wikiLink = /\[\[([^[\]\n|]+)(?:\|([^[\]\n]+))?\]\](?!\()/y

/** `[[Заметка|слова]]` of Obsidian and other wikis. */
export function readWikiLink(scan: Scan): boolean {
  const found = matchAt(scan, wikiLink)
  if (found === null) return false
  const [whole, target = '', label] = found
  const end = scan.at + whole.length
  if (/^_?(?:toc)_?$/i.test(target.trim())) {
    reportTag(scan, end, 'warning')
    return true
  }
  const href = wikiAddress(target)
  const text = (label ?? target.replace(/^.*[/#]/, '')).trim()
  scan.replace(end, href === '' ? text : textElement('a', { href }, text))
  return true
}

/** `[TOC]` on a line of its own: the site makes its own list of contents. */
export function readContents(scan: Scan): boolean {
  const found = matchAt(scan, /[@$]?\[(?:_?toc_?|содержание|оглавление)\](?![([:])/iy)
  if (found === null || !scan.isAlone(scan.at + found[0].length)) return false
  reportTag(scan, scan.at + found[0].length, 'warning')
  return true
}

const embedded = /!\[\[([^[\]\n|]+)(?:\|([^[\]\n]*))?\]\]/y

/** `![[план.png|300]]`: a picture; another note cannot be shown. */
export function readEmbeddedFile(scan: Scan): boolean {
  const found = matchAt(scan, embedded)
  if (found === null) return false
  const [whole, target = '', label = ''] = found
  const end = scan.at + whole.length
  if (!/\.(?:png|jpe?g|gif|webp|avif|svg|bmp|heic|tiff?)$/i.test(target.trim())) {
    reportTag(scan, end, 'doubt')
    return true
  }
  const alt = /^[\dx]*$/.test(label.trim()) ? undefined : label.trim()
  scan.replace(end, startTag('img', { src: target.trim(), alt }))
  return true
}

/** `%%…%%` of Obsidian is for its author alone. */
export function readNoteComment(scan: Scan): boolean {
  const before = scan.source[scan.at - 1] ?? '\n'
  const found = /\s/.test(before) ? matchAt(scan, /%%[^%\n]{1,2000}%%/y) : null
  if (found === null) return false
  scan.replace(scan.at + found[0].length, '')
  return true
}
