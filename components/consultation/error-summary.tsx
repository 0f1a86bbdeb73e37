import type { FieldErrors } from '#lib/consultations/schema.ts'

// In the order of the form, without hidden fields, which cannot be linked to.
const order = [
  'channel',
  'contact',
  'name',
  'timeZone',
  'hours',
  'topic',
  'message',
  'letters',
  'consent',
] as const

/** Why the form was rejected, at the top of the page, with a link to each invalid field. */
export function ErrorSummary({ reason, errors }: { reason: string; errors: FieldErrors }) {
  return (
    <div
      role="alert"
      className="max-w-(--container-text) border-l-4 border-danger bg-surface px-6 py-5"
    >
      <p className="font-medium">{reason}</p>
      <ul className="mt-1">
        {order
          .filter((name) => errors[name] !== undefined)
          .map((name) => (
            <li key={name}>
              <a className="text-link inline-block py-1.5" href={`#${name}`}>
                {errors[name]}
              </a>
            </li>
          ))}
      </ul>
    </div>
  )
}
