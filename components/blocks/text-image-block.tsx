import { Photo } from '#components/ui/photo.tsx'
import { RichText } from '#components/ui/rich-text.tsx'
import type { TextImageBlock as Block } from '#lib/content/blocks/text-image-block.ts'
import type { BlockComponent } from './block-component.ts'
import { Section } from './section.tsx'

export const textImageBlock: BlockComponent<Block> = {
  onPage: (value) => <TextImageBlock value={value} />,
}

const columns = {
  left: 'lg:grid-cols-[1fr_1.1fr] lg:[&>figure]:order-first',
  right: 'lg:grid-cols-[1.1fr_1fr]',
}

/** A text beside a picture; the text comes first for those who listen to the page. */
function TextImageBlock({ value }: { value: Block }) {
  const { title, text, picture, side } = value
  const heading = title && (
    <h2 id={`heading-${value._key}`} className="text-h1">
      {title}
    </h2>
  )
  if (!picture) {
    return (
      <Section block={value}>
        <div className="grid gap-x-16 gap-y-7 lg:grid-cols-[1fr_1.8fr]">
          <div>{heading}</div>
          <RichText value={text} className="max-w-(--container-text) text-lead" />
        </div>
      </Section>
    )
  }
  return (
    <Section block={value}>
      <div className={`grid items-center gap-x-20 gap-y-12 ${columns[side]}`}>
        <div className="grid max-w-(--container-text) gap-7">
          {heading}
          <RichText value={text} className="text-lead" />
        </div>
        <figure>
          <Photo
            picture={picture}
            sizes="(min-width: 75rem) 33rem, (min-width: 68rem) 42vw, 92vw"
            className="h-auto w-full"
          />
          {picture.credit && (
            <figcaption className="mt-3 text-small text-muted">Фото: {picture.credit}</figcaption>
          )}
        </figure>
      </div>
    </Section>
  )
}
