import { InitialsPortrait } from '#components/ui/initials-portrait.tsx'
import { Photo } from '#components/ui/photo.tsx'
import type { Author } from '#lib/content/view/parts/author.ts'

type Props = {
  person: Pick<Author, 'name' | 'photo'>
  /** The displayed width, as the `sizes` attribute. */
  sizes: string
  priority?: boolean
  className: string
}

/** A person's photograph, or their initials in an engraved oval. */
export function Portrait({ person, sizes, priority = false, className }: Props) {
  const { name, photo } = person
  const shape = `aspect-[4/5] h-auto object-cover ${className}`
  if (!photo) return <InitialsPortrait name={name} className={shape} />
  return (
    <Photo
      picture={{ ...photo, alt: photo.alt || name }}
      ratio={4 / 5}
      sizes={sizes}
      priority={priority}
      className={shape}
    />
  )
}
