import type { HeadingLevel } from '#lib/content/view/parts/block-frame.ts'

type Props = { value: { title?: string; headingLevel?: HeadingLevel }; className?: string }

/** The heading of a block, at the level that fits the surrounding outline. */
export function BlockTitle({ value, className = '' }: Props) {
  const { title, headingLevel: Heading = 'h2' } = value
  if (!title) return null
  const size = Heading === 'h4' ? 'text-h4' : 'text-h3'
  return <Heading className={`${size} ${className}`}>{title}</Heading>
}
