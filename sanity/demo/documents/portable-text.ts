/**
 * Portable Text from plain text: blank lines separate paragraphs, «## » begins a heading and «- » a
 * list item.
 */
export function portableText(source: string) {
  return source
    .trim()
    .split(/\n{2,}/)
    .map((paragraph, index) => toBlock(paragraph, `p${index + 1}`))
}

/** A text of paragraphs only, for an answer or a callout. */
export function richText(source: string) {
  return portableText(source).map((block) => ({ ...block, style: 'normal' as const }))
}

function toBlock(paragraph: string, _key: string) {
  const [, mark, text] = /^(## |- )?([^]*)$/.exec(paragraph) ?? []
  return {
    _key,
    _type: 'block' as const,
    style: mark === '## ' ? ('h2' as const) : ('normal' as const),
    ...(mark === '- ' ? { listItem: 'bullet' as const, level: 1 } : {}),
    markDefs: [],
    children: [{ _key: `${_key}s`, _type: 'span' as const, text: text ?? '', marks: [] }],
  }
}
