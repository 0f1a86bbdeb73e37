import { Photo } from '#components/ui/photo.tsx'
import type { ImageBlock as Block } from '#lib/content/blocks/image-block.ts'
import type { BlockComponent } from './block-component.ts'
import { textColumn } from './layout.tsx'

export const imageBlock: BlockComponent<Block> = {
  inBody: (value) => textColumn(<ImageBlock value={value} />),
}

function ImageBlock({ value }: { value: Block }) {
  const { picture } = value
  const { caption, credit } = picture
  return (
    <figure>
      <Photo picture={picture} sizes="(min-width: 45rem) 42rem, 92vw" className="h-auto w-full" />
      {(caption || credit) && (
        <figcaption className="mt-3 text-small text-muted">
          {caption}
          {credit && <span className="block">Фото: {credit}</span>}
        </figcaption>
      )}
    </figure>
  )
}
