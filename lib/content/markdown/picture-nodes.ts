import type { RootContent } from 'mdast'
import { pictureSources } from '#lib/format/picture-sources.ts'
import type { Picture } from '#lib/content/view/parts/picture.ts'
import { paragraph, plain } from './nodes.ts'
import type { Resolve } from './nodes.ts'

/** A picture with its caption and credit below. */
export function pictureNodes(picture: Picture, resolve: Resolve): RootContent[] {
  const below = [picture.caption, picture.credit && `Фото: ${picture.credit}`].filter(Boolean)
  return [
    paragraph({ type: 'image', url: resolve(pictureSources(picture).src), alt: picture.alt }),
    ...(below.length > 0
      ? [paragraph({ type: 'emphasis', children: [plain(below.join('. '))] })]
      : []),
  ]
}
