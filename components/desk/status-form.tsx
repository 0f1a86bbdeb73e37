import { ActionForm } from './action-form.tsx'
import { quietButtonClass } from './control-classes.ts'

type Props = {
  formToken: string
  number: number
  current: string
  statuses: readonly { value: string; title: string }[]
}

/** Where a request stands: one button each. */
export function StatusForm({ formToken, number, current, statuses }: Props) {
  return (
    <ActionForm
      action="status"
      formToken={formToken}
      number={number}
      label="Состояние заявки"
      className="mt-4 flex flex-wrap gap-2"
    >
      {statuses.map(({ value, title }) => (
        <button
          key={value}
          type="submit"
          name="status"
          value={value}
          aria-current={value === current ? 'true' : undefined}
          className={quietButtonClass}
        >
          {title}
        </button>
      ))}
    </ActionForm>
  )
}
