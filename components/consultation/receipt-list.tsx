/** Where and when we answer. */
export function ReceiptList({ rows }: { rows: { term: string; text: string }[] }) {
  return (
    <dl className="mt-8 grid max-w-(--container-text) gap-x-8 gap-y-2 border-y border-rule py-6 grid-cols-[auto_1fr]">
      {rows.map(({ term, text }) => (
        <div key={term} className="contents">
          <dt className="text-muted">{term}</dt>
          <dd className="wrap-anywhere">{text}</dd>
        </div>
      ))}
    </dl>
  )
}
