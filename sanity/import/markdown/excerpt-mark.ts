/** Where generators end what their lists show of an article: `<!--more-->`. */
const mark = /^<!--\s*(?:more|truncate|excerpt|end ?excerpt|read ?more|cut)\b[^>]{0,200}-->$/i

/** Whether HTML is such a mark and nothing else. */
export function isExcerptMark(html: string): boolean {
  return mark.test(html.trim())
}
