import type { PageBlock } from '#lib/content/blocks/registry.ts'

// A page restored from the history still has its used key; until new marks arrive, the key reveals
// a repeated post.
const script = `for (const form of document.querySelectorAll('form[action="/api/consultations/"]')) {
  let asked = false
  const ask = () => {
    if (asked) return
    asked = true
    fetch('/api/consultations/marks/')
      .then(answer => answer.ok ? answer.json() : Promise.reject())
      .then(({ key, stamp }) => {
        if (!key || !stamp) throw new Error('No marks')
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
 * Gives the forms on a prerendered page, which is the same for all visitors, their own marks when a
 * visitor begins to write. Without scripts they have none: then the request gets a small spam
 * score, and a repeated one is stored twice.
 */
export function LateMarks({ blocks }: { blocks: PageBlock[] }) {
  if (!blocks.some(({ _type }) => _type === 'contactBlock')) return null
  return <script dangerouslySetInnerHTML={{ __html: script }} />
}
