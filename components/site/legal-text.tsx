import type { Site } from '#lib/content/view/site.ts'

/** A legal text in paragraphs, with its version. */
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
          <Clause text={paragraph} />
        </p>
      ))}
    </div>
  )
}

/** A numbered clause begins with its name: «3. Какие данные. …». */
function Clause({ text }: { text: string }) {
  const [, name, rest] = /^(\d+\.\s[^.\n]{1,80}\.)(\s[\s\S]+)$/.exec(text) ?? []
  if (name === undefined) return text
  return (
    <>
      <strong className="font-medium">{name}</strong>
      {rest}
    </>
  )
}
