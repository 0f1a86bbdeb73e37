type Props = {
  /** Version of the consent text at `/letters/`. */
  version: string
  /** Key and stamp, on a page that is made for each request. */
  hiddenFields?: { key: string; stamp: string }
  /** An address that was typed before. */
  email?: string | undefined
}

/**
 * «Подпишитесь на наш блог» in little markup, because every page has it. Its box is a consent of its
 * own: name and words differ from those of the form of requests, which may be on the same page.
 * Robots fill in the hidden field.
 */
export function SubscribeForm({ version, hiddenFields, email }: Props) {
  return (
    <form method="post" action="/api/subscriptions/" className="no-print">
      <label>
        <span className="eyebrow">Подпишитесь на наш блог</span>
        <input
          type="email"
          name="email"
          aria-label="Ваша почта"
          placeholder="Ваша почта"
          required
          autoComplete="email"
          defaultValue={email}
          className="mt-3 block min-h-[3.125rem] w-full rounded-control border border-field bg-paper px-4 py-2.5 text-ink"
        />
      </label>
      <input name="website" hidden />
      {hiddenFields && (
        <>
          <input type="hidden" name="key" value={hiddenFields.key} />
          <input type="hidden" name="stamp" value={hiddenFields.stamp} />
        </>
      )}
      <label className="flex items-start gap-3.5 py-2.5 text-small">
        <input
          type="checkbox"
          name="terms"
          value={version}
          required
          className="mt-0.75 size-5 shrink-0 accent-accent"
        />
        <span>
          Да, присылайте письма на{' '}
          <a className="underline" href="/letters/">
            этих условиях
          </a>
        </span>
      </label>
      <button className="button">Подписаться</button>
    </form>
  )
}
