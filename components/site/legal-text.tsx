import type { Site } from '#lib/content/view/site.ts'
import { revisionLine } from '#lib/format/revision.ts'
import { typograph } from '#lib/format/typography.ts'

type Props = {
  document: Site['policy']
  /** The level of the headings of its clauses. */
  heading: 'h2' | 'h3'
}

/** A legal text in paragraphs, with its version and a heading for each clause that has a name. */
export function LegalText({ document, heading }: Props) {
  const { version, text } = document
  if (!text) {
    return <p className="mt-8 text-lead text-muted">Текст готовится к публикации.</p>
  }
  return (
    <div className="mt-8 max-w-(--container-text)">
      {version && <p className="text-small text-muted">{revisionLine(version)}</p>}
      {text.split(/\n{2,}/).map((paragraph, index) => (
        <Clause key={index} text={typograph(paragraph)} heading={heading} />
      ))}
    </div>
  )
}

/**
 * A numbered clause begins with its name, «3. Какие данные. …», which becomes its heading. One that
 * begins with a word and a colon, «Цель: …», keeps it in its line.
 */
function Clause({ text, heading: Heading }: { text: string; heading: Props['heading'] }) {
  const [, name, rest] = /^(\d+\.\s[^.\n]{1,80})\.\s([\s\S]+)$/.exec(text) ?? []
  if (name === undefined) {
    return (
      <p className="mt-5 whitespace-pre-line">
        <NamedLine text={text} />
      </p>
    )
  }
  return (
    <>
      <Heading className="mt-10 text-h4">{name}</Heading>
      <p className="mt-2 whitespace-pre-line">{rest}</p>
    </>
  )
}

function NamedLine({ text }: { text: string }) {
  const [, name, rest] = /^(\p{Lu}[\p{L}\s]{1,40}:)(\s[\s\S]+)$/u.exec(text) ?? []
  if (name === undefined) return text
  return (
    <>
      <strong className="font-medium">{name}</strong>
      {rest}
    </>
  )
}
