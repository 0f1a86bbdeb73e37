import { ActionForm } from './action-form.tsx'
import { fieldClass, quietButtonClass } from './control-classes.ts'

type Props = {
  formToken: string
  number: number
  /** Characters of one note. */
  longest: number
  notes: readonly { author: string; at: string; text: string }[]
}

/** The notes on a request, with the form for another. `at` is as people read it. */
export function Notes({ formToken, number, longest, notes }: Props) {
  return (
    <>
      {notes.map(({ author, at, text }, index) => (
        <figure key={index} className="mb-4 border-l-2 border-brass pl-4">
          <blockquote className="wrap-anywhere whitespace-pre-line">{text}</blockquote>
          <figcaption className="text-small text-muted">
            {author}, {at}
          </figcaption>
        </figure>
      ))}
      <ActionForm action="note" formToken={formToken} number={number}>
        <textarea
          name="text"
          rows={3}
          maxLength={longest}
          required
          aria-label="Новая заметка"
          placeholder="Видят только за столом консьержа"
          className={fieldClass}
        />
        <button type="submit" className={`${quietButtonClass} mt-2`}>
          Записать
        </button>
      </ActionForm>
    </>
  )
}
