import { ActionForm } from './action-form.tsx'
import { quietButtonClass } from './control-classes.ts'
import { PasswordField } from './password-field.tsx'

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
      <PasswordField label="Пароль сейчас" name="current" autoComplete="current-password" />
      <PasswordField
        label={`Новый пароль, не короче ${shortest} знаков`}
        name="next"
        autoComplete="new-password"
        minLength={shortest}
      />
      <button type="submit" className={quietButtonClass}>
        Сменить пароль
      </button>
    </ActionForm>
  )
}
