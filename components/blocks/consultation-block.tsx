import type { BodyBlock } from '#lib/content/view-types.ts'

export function ConsultationBlock({
  value,
}: {
  value: Extract<BodyBlock, { _type: 'consultationBlock' }>
}) {
  return (
    <p className="no-print my-10">
      <a className="button" href="/consultation/">
        {value.label}
      </a>
    </p>
  )
}
