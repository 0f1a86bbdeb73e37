type Props = {
  action: 'confirm' | 'unsubscribe'
  token: string
  /** What the button says. */
  label: string
}

/** The one button of a page that a mail links to; only pressing it changes anything. */
export function TokenForm({ action, token, label }: Props) {
  return (
    <form
      method="post"
      action={`/api/subscriptions/${action}/?token=${encodeURIComponent(token)}`}
      className="mt-10"
    >
      <button className="button">{label}</button>
    </form>
  )
}
