import type { ReactNode } from 'react'

type Frame = { _key: string; anchor?: string }

type Props = {
  block: Frame & { title?: string }
  /** The background: the page itself or a slightly darker sheet. */
  tone?: 'paper' | 'surface'
  className?: string
  children: ReactNode
}

// Two sections on the same sheet need no second margin between them.
const tones = { paper: 'on-paper [.on-paper+&>.section]:pt-0', surface: 'bg-surface' }

/** A block of a page as a section of it, reached by its anchor and named by its heading. */
export function Section({ block, tone = 'paper', className = '', children }: Props) {
  return (
    <section
      id={block.anchor}
      aria-labelledby={block.title ? headingId(block) : undefined}
      className={`${tones[tone]} ${className}`}
    >
      <div className="page section">{children}</div>
    </section>
  )
}

type HeadingProps = { block: Frame & { title: string; lead?: string }; className?: string }

/** What a section opens with; on paper it stays with what follows. */
export function SectionHeading({ block, className = '' }: HeadingProps) {
  return (
    <div className={`max-w-(--container-text) break-inside-avoid break-after-avoid ${className}`}>
      {block.title && (
        <h2 id={headingId(block)} className="text-h1">
          {block.title}
        </h2>
      )}
      {block.lead && <p className="mt-5 text-lead text-muted">{block.lead}</p>}
    </div>
  )
}

function headingId({ _key }: Frame): string {
  return `heading-${_key}`
}
