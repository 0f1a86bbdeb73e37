import type { PageBlock } from '#lib/content/reshape/to-page-blocks.ts'

// A page that comes back from the history brings its spent key along; until fresh marks arrive it
// still tells the same words sent again.
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
 * Gives the forms among the blocks of a prerendered page, which is the same for everybody, marks of
 * their own once somebody begins to write. Without scripts they go without: then the request scores
 * a little as a robot's, and sent twice it is stored twice.
 */
export function LateMarks({ blocks }: { blocks: PageBlock[] }) {
  if (!blocks.some(({ _type }) => _type === 'contactBlock')) return null
  return <script dangerouslySetInnerHTML={{ __html: script }} />
}
