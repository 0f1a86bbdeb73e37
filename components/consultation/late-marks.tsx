import type { PageBlock } from '#lib/content/to-page-blocks.ts'

const script = `for (const form of document.querySelectorAll('form[action="/api/consultations/"]'))
  form.addEventListener('focusin', () => fetch('/api/consultations/marks/')
    .then(answer => answer.json())
    .then(({ key, stamp }) => { form.elements.key.value = key; form.elements.stamp.value = stamp })
    .catch(() => {}), { once: true })`

/**
 * Gives the forms among the blocks of a prerendered page, which is the same for everybody, marks of their own once
 * somebody begins to write. Without scripts they go without: then the request scores a little as a
 * robot's, and sent twice it is stored twice.
 */
export function LateMarks({ blocks }: { blocks: PageBlock[] }) {
  if (!blocks.some(({ _type }) => _type === 'contactBlock')) return null
  return <script dangerouslySetInnerHTML={{ __html: script }} />
}
