import type { timeZoneName } from '#lib/format/time-zone-name.ts'

/**
 * Fills in what the browser knows: where the visit began, the visitor's time zone, and the time of
 * the answer in it. Runs in the browser, inside its form.
 */
export function fillIn(fill: typeof fillHidden, nameZone: typeof timeZoneName): void {
  const form = document.currentScript?.closest('form')
  if (!form) return
  try {
    fill(form, JSON.parse(sessionStorage.getItem('origin') ?? '{}'))
  } catch {
    // The visitor has switched off storage.
  }

  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  const cities = form.elements.namedItem('timeZone')
  // Browsers that hide the place report UTC.
  if (cities instanceof HTMLSelectElement && !cities.value && timeZone && timeZone !== 'UTC') {
    const city = [...cities.options].find(({ value }) => value === timeZone)
    const other = cities.options[cities.options.length - 1]
    if (!city && other) {
      other.value = timeZone
      other.text = nameZone(timeZone)
      other.hidden = other.disabled = false
    }
    cities.value = timeZone
  }

  const promised = form.querySelector('time')
  if (promised) {
    const at = new Date(promised.dateTime)
    const time = at.toLocaleTimeString('ru', { hour: '2-digit', minute: '2-digit' })
    const day = at.toLocaleDateString('ru', { weekday: 'long', day: 'numeric', month: 'long' })
    // The day stays with its month.
    const tied = day.replace(/(\d) /, '$1\u00a0')
    promised.textContent = `${time}, ${tied}, по вашему времени`
  }
}

/**
 * Gives the form on a prerendered page, which is the same for all visitors, its key and stamp when a
 * visitor begins to write; without them the request gets a small spam score. Runs in the browser,
 * inside its form.
 */
export function fillInKey(fill: typeof fillHidden): void {
  const form = document.currentScript?.closest('form')
  const key = form?.elements.namedItem('key')
  if (!form || !(key instanceof HTMLInputElement)) return
  let asked = key.value !== ''
  const ask = async () => {
    if (asked) return
    asked = true
    const answer = await fetch('/api/consultations/hidden-fields/').catch(() => undefined)
    const fields: unknown = answer?.ok ? await answer.json().catch(() => null) : null
    asked = typeof fields === 'object' && fields !== null && 'key' in fields && 'stamp' in fields
    if (asked) fill(form, fields)
  }
  form.addEventListener('focusin', ask)
  form.addEventListener('input', ask)
  // A page restored from the history still has its used key; until a new one arrives, the key
  // reveals a repeated post.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) asked = false
  })
}

/** Sets hidden fields to the texts of an object. */
export function fillHidden(form: HTMLFormElement, values: unknown): void {
  for (const [name, value] of Object.entries(values ?? {})) {
    const field = form.elements.namedItem(name)
    if (typeof value === 'string' && field instanceof HTMLInputElement && field.type === 'hidden') {
      field.value = value
    }
  }
}
