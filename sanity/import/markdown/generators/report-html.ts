import { escapeHtml, startTag } from './placeholder.ts'
import type { TagCall, TagHtml } from './tag-call.ts'

/** `doubt`: words, pictures or films may be missing, so that a person must look first. */
export type ReportLevel = 'warning' | 'doubt'

/** An element that shows nothing; the body reports the text. */
export function reportHtml(text: string, level: ReportLevel, isBlock: boolean): string {
  return startTag(isBlock ? 'hr' : 'wbr', toAttributes(text, level))
}

/** The name of an element in a text about HTML, shown as it was typed. */
export function mentionHtml(text: string): string {
  return `${startTag('wbr', { 'data-import': 'mention', 'data-text': text })}${escapeHtml(text)}`
}

/** What of a known tag could not be shown: words or addresses among its arguments. */
export function missingHtml(rest: string, tag: string): string {
  return startTag('wbr', { 'data-import': 'missing', 'data-text': rest, 'data-tag': tag })
}

/** A pair nobody knows: what is inside stays, the tag is reported. */
export function reportedPair({ text, isBlock, values, attributes }: TagCall): TagHtml {
  const name = isBlock ? 'section' : 'span'
  const level = values.length + attributes.size === 0 ? 'warning' : 'doubt'
  return { open: startTag(name, toAttributes(text, level)), close: `</${name}>` }
}

function toAttributes(text: string, level: ReportLevel) {
  return { 'data-import': 'report', 'data-level': level, 'data-text': text.trim() }
}
