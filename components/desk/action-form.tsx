import type { ReactNode } from 'react'

type Props = {
  /** The last part of the address; see lib/desk/http/actions.ts. */
  action: string
  /** Of the session. */
  formToken: string
  /** The request that the form is about. */
  number?: number
  label?: string
  className?: string
  children: ReactNode
}

/** A form of the desk. */
export function ActionForm({ action, formToken, number, label, className, children }: Props) {
  return (
    <form
      method="post"
      action={`/desk/actions/${action}/`}
      aria-label={label}
      className={className}
    >
      <input type="hidden" name="token" value={formToken} />
      {number !== undefined && <input type="hidden" name="number" value={number} />}
      {children}
    </form>
  )
}
