import type { Site } from '#lib/content/view-types.ts'

/** A text people agree to, in paragraphs, with its version. */
export function LegalText({ document }: { document: Site['policy'] }) {
  const { version, text } = document
  if (!text) {
    return <p className="mt-8 text-lead text-muted">Текст готовится к публикации.</p>
  }
  return (
    <div className="mt-8 max-w-(--container-text)">
      {version && <p className="text-small text-muted">Редакция: {version}</p>}
      {text.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index} className="mt-5 whitespace-pre-line">
          {paragraph}
        </p>
      ))}
    </div>
  )
}
