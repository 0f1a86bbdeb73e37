import { ActionForm } from './action-form.tsx'
import { fieldClass, quietButtonClass } from './control-classes.ts'

type Props = {
  formToken: string
  /** What was looked for. */
  text?: string
}

/** The search of requests. It posts, so that no contact becomes part of an address. */
export function SearchBox({ formToken, text = '' }: Props) {
  return (
    <search className="mt-5 block max-w-(--container-text)">
      <ActionForm action="search" formToken={formToken} className="flex gap-2">
        <input
          type="search"
          name="text"
          aria-label="Поиск заявок"
          placeholder="Номер, имя, контакт"
          defaultValue={text}
          maxLength={200}
          autoComplete="off"
          enterKeyHint="search"
          className={fieldClass}
        />
        <button type="submit" className={`${quietButtonClass} shrink-0`}>
          Найти
        </button>
      </ActionForm>
    </search>
  )
}
