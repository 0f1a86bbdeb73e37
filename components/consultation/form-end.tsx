import type { FormOptions } from '#lib/consultations/form-options.ts'
import { typograph } from '#lib/format/typography.ts'
import { FormScripts } from './form-scripts.tsx'

/** The end of a form: who answers and by when, the button, and what the scripts have to say. */
export function FormEnd({ answer }: { answer: FormOptions['answer'] }) {
  const { officeHours, due } = answer
  return (
    <div className="grid gap-4">
      <p role="alert" className="font-medium text-danger empty:hidden" />
      <button
        type="submit"
        className="button w-full cursor-pointer aria-disabled:cursor-progress aria-disabled:opacity-60 sm:w-auto sm:justify-self-start"
      >
        Отправить заявку
      </button>
      {due && (
        <p className="text-small text-muted">
          Отвечает консьерж. Отправите сейчас&nbsp;— ответим до{' '}
          <time dateTime={due.at} suppressHydrationWarning>
            {typograph(due.text)}
          </time>
        </p>
      )}
      {!due && officeHours && (
        <p className="text-small text-muted">{`Отвечает консьерж. ${typograph(officeHours)}`}</p>
      )}
      <FormScripts />
    </div>
  )
}
