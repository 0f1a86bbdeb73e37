import type { ReactNode } from 'react'

/** A part of a page with its heading. */
export function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-8 max-w-(--container-text)">
      <h2 className="mb-3 text-h4">{title}</h2>
      {children}
    </section>
  )
}

/** A part of a page that is seldom needed. */
export function FoldedPanel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="mt-4 max-w-(--container-text)">
      <summary className="unfold min-h-11 py-2.5">{title}</summary>
      <div className="pb-2 pl-[1.1em]">{children}</div>
    </details>
  )
}
