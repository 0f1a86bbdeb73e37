import { fieldClass } from './control-classes.ts'

type Props = {
  label: string
  name: string
  autoComplete: 'current-password' | 'new-password'
  minLength?: number
}

/** A password, for a person and for the password manager of the browser. */
export function PasswordField({ label, ...input }: Props) {
  return (
    <label className="font-medium">
      {label}
      <input type="password" {...input} required maxLength={200} className={`${fieldClass} mt-2`} />
    </label>
  )
}
