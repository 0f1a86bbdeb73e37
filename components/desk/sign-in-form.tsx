import { fieldClass } from './control-classes.ts'
import { PasswordField } from './password-field.tsx'

type Props = {
  error: string | undefined
  /** Number of the request to show next. */
  request: string | undefined
}

/** The way in. */
export function SignInForm({ error, request }: Props) {
  return (
    <form
      method="post"
      action="/desk/actions/sign-in/"
      aria-label="Вход"
      className="mt-8 grid max-w-96 gap-5"
    >
      {error !== undefined && (
        <p role="alert" className="font-medium text-danger">
          {error}
        </p>
      )}
      {request !== undefined && <input type="hidden" name="request" value={request} />}
      <label className="font-medium">
        Имя
        <input
          name="name"
          required
          maxLength={40}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          className={`${fieldClass} mt-2`}
        />
      </label>
      <PasswordField label="Пароль" name="password" autoComplete="current-password" />
      <button type="submit" className="button cursor-pointer">
        Войти
      </button>
    </form>
  )
}
