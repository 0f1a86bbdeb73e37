import { ActionForm } from './action-form.tsx'
import { fieldClass, quietButtonClass } from './control-classes.ts'

type Props = {
  formToken: string
  /** For the password manager of the browser. */
  name: string
  /** The least length of the new password. */
  shortest: number
  /** What became of the last change. */
  message: string | undefined
  isError: boolean
}

/** Changes the password of who is signed in. */
export function PasswordForm({ formToken, name, shortest, message, isError }: Props) {
  return (
    <ActionForm
      action="password"
      formToken={formToken}
      label="Сменить пароль"
      className="mt-4 grid max-w-96 gap-5"
    >
      {message !== undefined && (
        <p role={isError ? 'alert' : 'status'} className={isError ? 'font-medium text-danger' : ''}>
          {message}
        </p>
      )}
      <input type="hidden" name="username" autoComplete="username" value={name} />
      <label className="font-medium">
        Пароль сейчас
        <input
          type="password"
          name="current"
          required
          maxLength={200}
          autoComplete="current-password"
          className={`${fieldClass} mt-2`}
        />
      </label>
      <label className="font-medium">
        Новый пароль, не короче {shortest} знаков
        <input
          type="password"
          name="next"
          required
          minLength={shortest}
          maxLength={200}
          autoComplete="new-password"
          className={`${fieldClass} mt-2`}
        />
      </label>
      <button type="submit" className={quietButtonClass}>
        Сменить пароль
      </button>
    </ActionForm>
  )
}
