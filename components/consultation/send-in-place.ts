/**
 * Sends the form without leaving the page, so that errors appear beside their fields and a lost
 * connection loses no text. A second click waits for the answer to the first. The answers are those
 * of `docs/consultations-api.md`. Runs in the browser, inside its form.
 */
export function sendInPlace(post: typeof postForm, showError: typeof showFieldError): void {
  const form = document.currentScript?.closest('form')
  const notice = form?.querySelector('[role=alert]')
  const button = form?.querySelector('[type=submit]')
  if (!form || !notice || !button) return
  const label = button.textContent
  let sending = false
  const setSending = (now: boolean) => {
    sending = now
    button.setAttribute('aria-disabled', String(now))
    button.textContent = now ? 'Отправляем…' : label
  }
  const shownError = () => form.querySelector('[id$="-error"]:not([hidden])')

  const send = async () => {
    const { status, number, errors = {}, error } = await post(form)
    // Only a new page has the other key, or the texts of today; it has what was written, too.
    if (status === 409 || errors['consentVersion'] || errors['letters']) return form.submit()
    if (number) return location.assign(`/consultation/thanks/?number=${number}`)
    for (const [name, message] of Object.entries(errors)) showError(form, name, message)
    setSending(false)
    const first = shownError()
    notice.textContent = first
      ? 'Заявка ещё не отправлена. Исправьте отмеченное и отправьте её снова.'
      : (error ??
        'Заявку не удалось отправить. Текст на месте: подождите минуту и отправьте ещё раз.')
    if (first) document.getElementById(first.id.replace('-error', ''))?.focus()
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (sending) return
    setSending(true)
    notice.textContent = ''
    for (const { id } of form.querySelectorAll('[id$="-error"]')) {
      showError(form, id.replace('-error', ''), '')
    }
    send().catch(() => {
      setSending(false)
      notice.textContent =
        'Нет связи, и заявка могла не дойти. Текст на месте: отправьте ещё раз, когда связь появится; дважды мы её не запишем.'
    })
  })
  form.addEventListener('input', ({ target }) => {
    if (target instanceof Element) showError(form, target.getAttribute('name') ?? '', '')
  })
  // A page restored from the history was left while it was sending.
  addEventListener('pageshow', () => setSending(false))
}

/** An answer of the API; without number, errors and error it came from something in between. */
type Answer = {
  status: number
  number?: number
  errors?: Record<string, string>
  error?: string
}

/** Posts the form; rejects without an answer. */
export async function postForm(form: HTMLFormElement): Promise<Answer> {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') body.append(name, value)
  }
  // AbortSignal.timeout is missing in browsers of 2021, in which nobody could send anything.
  const waiting = new AbortController()
  const timer = setTimeout(() => waiting.abort(), 30_000)
  const answer = await fetch('/api/consultations/', {
    method: 'POST',
    body,
    headers: { accept: 'application/json' },
    signal: waiting.signal,
  })
  const fields: unknown = await answer.json().catch(() => null)
  clearTimeout(timer)
  return { ...(typeof fields === 'object' && fields), status: answer.status }
}

/** Shows an error beside its field; an empty message takes it away. */
export function showFieldError(form: HTMLFormElement, name: string, message: string): void {
  const part = (id: string) => form.querySelector<HTMLElement>(`[id="${id}"]`)
  const [field, line] = [part(name), part(`${name}-error`)]
  if (!field || !line || (line.hidden && !message)) return
  line.hidden = !message
  const text = line.lastElementChild
  if (text) text.textContent = message
  const notes = [`${name}-hint`, `${name}-error`].filter((id) => part(id)?.hidden === false)
  field.setAttribute('aria-describedby', notes.join(' '))
  if (field.tagName !== 'FIELDSET') field.setAttribute('aria-invalid', String(message !== ''))
}
