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

/** A list of links to documents. */
export function linksTo(links: readonly (readonly [text: string, documentId: string])[]) {
  return links.map(([text, _ref]) => ({
    _key: _ref,
    _type: 'block' as const,
    style: 'normal' as const,
    listItem: 'bullet' as const,
    level: 1,
    markDefs: [
      {
        _key: 'link',
        _type: 'internalLink' as const,
        reference: { _type: 'reference' as const, _ref },
      },
    ],
    children: [span(`${_ref}-text`, text, 'link')],
  }))
}

function span(_key: string, text: string, ...marks: string[]) {
  return { _key, _type: 'span' as const, text, marks }
}

function toBlock(paragraph: string, _key: string) {
  const [, mark, text] = /^(## |- )?([^]*)$/.exec(paragraph) ?? []
  return {
    _key,
    _type: 'block' as const,
    style: mark === '## ' ? ('h2' as const) : ('normal' as const),
    ...(mark === '- ' ? { listItem: 'bullet' as const, level: 1 } : {}),
    markDefs: [],
    children: [span(`${_key}s`, text ?? '')],
  }
}
