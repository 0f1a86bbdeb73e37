import { ActionForm } from './action-form.tsx'

type Props = {
  formToken: string
  number: number
  /** Name and contact. */
  who: string
  /** Numbers of the other requests of this contact. */
  others: readonly number[]
}

/** The last question before a client's data are destroyed. */
export function EraseForm({ formToken, number, who, others }: Props) {
  const all =
    others.length === 0
      ? 'Эту заявку и подписку на письма'
      : `Все заявки с этим контактом (ещё №\u00a0${others.join(', ')}) и подписку на письма`
  return (
    <div className="max-w-(--container-text)">
      <p className="mt-4 wrap-anywhere">
        Заявка № {number}: {who}.
      </p>
      <p className="mt-4">
        Исчезнут имя, контакт, сообщение, заметки, журнал и письма. Останутся номер и доказательство
        согласия без контакта; об удалении будет составлен акт. Вернуть стёртое нельзя.
      </p>
      <ActionForm action="erase" formToken={formToken} number={number} className="mt-4">
        <fieldset>
          <legend className="font-medium">Что стереть?</legend>
          <Scope value="contact" title={all} checked />
          <Scope value="request" title={`Только заявку №\u00a0${number}`} checked={false} />
        </fieldset>
        <p className="mt-4 flex flex-wrap items-center gap-x-8 gap-y-4">
          <button type="submit" className="button cursor-pointer">
            Стереть навсегда
          </button>
          <a
            href={`/desk/requests/${number}/`}
            className="text-link inline-flex min-h-11 items-center"
          >
            Не стирать
          </a>
        </p>
      </ActionForm>
    </div>
  )
}

function Scope({ value, title, checked }: { value: string; title: string; checked: boolean }) {
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3.5 py-2.5">
      <input
        type="radio"
        name="scope"
        value={value}
        defaultChecked={checked}
        className="mt-1 size-4.5 shrink-0 accent-accent"
      />
      {title}
    </label>
  )
}
