import type { PageBlock } from '#lib/content/blocks/registry.ts'

// A page restored from the history still has its used key; until a new one arrives, the key reveals
// a repeated post.
const script = `for (const form of document.querySelectorAll('form[action="/api/consultations/"]')) {
  let asked = false
  const ask = () => {
    if (asked) return
    asked = true
    fetch('/api/consultations/hidden-fields/')
      .then(answer => answer.ok ? answer.json() : Promise.reject())
      .then(({ key, stamp }) => {
        if (!key || !stamp) throw new Error('No hidden fields')
        form.elements.key.value = key
        form.elements.stamp.value = stamp
      })
      .catch(() => { asked = false })
  }
  form.addEventListener('focusin', ask)
  form.addEventListener('input', ask)
  addEventListener('pageshow', ({ persisted }) => { if (persisted) asked = false })
}`

/**
 * Fills the hidden fields of the forms on a prerendered page, which is the same for all visitors,
 * when a visitor begins to write. Without scripts they stay empty: then the request gets a small
 * spam score, and a repeated one is stored twice.
 */
export function FillHiddenFields({ blocks }: { blocks: PageBlock[] }) {
  if (!blocks.some(({ _type }) => _type === 'contactBlock')) return null
  return <script data-keep="" dangerouslySetInnerHTML={{ __html: script }} />
}
