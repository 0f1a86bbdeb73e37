import type { MarkedText } from '#lib/search/marked-text.ts'

/** A text with the words of the query marked. */
export function Marked({ text }: { text: MarkedText }) {
  return text.map((part, index) =>
    part.found ? (
      <mark key={index} className="bg-brass/25 text-inherit">
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  )
}
