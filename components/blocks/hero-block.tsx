import { besideHeadingSizes } from '#components/ui/page-width.ts'
import { Photo } from '#components/ui/photo.tsx'
import type { HeroBlock as Block } from '#lib/content/blocks/hero-block.ts'
import type { BlockComponent } from './block-component.ts'

export const heroBlock: BlockComponent<Block> = {
  onPage: (value, { first }) => <HeroBlock value={value} first={first} />,
}

type Props = {
  value: Block
  /** True for the block a page opens with: then it holds the page's h1. */
  first: boolean
}

/** A large heading with its lead, beside a picture when there is one. */
function HeroBlock({ value, first }: Props) {
  const { anchor, heading, lead, picture, action } = value
  const Heading = first ? 'h1' : 'h2'
  return (
    <section
      id={anchor}
      className={`page grid items-center gap-x-16 gap-y-12 ${picture ? 'lg:grid-cols-[1.25fr_1fr]' : ''} ${first ? 'pt-12 pb-16 sm:pt-16 sm:pb-24' : 'section'}`}
    >
      <div>
        <Heading className="max-w-[18ch] text-display">{heading}</Heading>
        {lead && <p className="mt-8 max-w-(--container-text) text-lead text-muted">{lead}</p>}
        {action && (
          <p className="mt-10">
            <a className="button" href={action.href}>
              {action.label}
            </a>
          </p>
        )}
      </div>
      {picture && (
        <Photo
          picture={picture}
          sizes={besideHeadingSizes}
          priority={first}
          className="h-auto max-h-[36rem] w-full object-cover"
        />
      )}
    </section>
  )
}
