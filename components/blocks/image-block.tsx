import { Photo } from '#components/ui/photo.tsx'
import type { BodyBlock } from '#lib/content/view-types.ts'

export function ImageBlock({ value }: { value: Extract<BodyBlock, { _type: 'imageBlock' }> }) {
  const { picture } = value
  const { caption, credit } = picture
  return (
    <figure className="my-12">
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
