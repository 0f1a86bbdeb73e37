import type { ImageObjectLeaf } from 'schema-dts'
import type { PageImage } from '#lib/metadata/page-image.ts'

/** An image with its real size; without a size it is not described at all. */
export function imageObject(image: PageImage, id: string): ImageObjectLeaf | undefined {
  if (!(image.width > 0 && image.height > 0)) return undefined
  return {
    '@type': 'ImageObject',
    '@id': id,
    url: image.url,
    contentUrl: image.url,
    width: { '@type': 'QuantitativeValue', value: image.width, unitCode: 'E37' },
    height: { '@type': 'QuantitativeValue', value: image.height, unitCode: 'E37' },
    ...(image.alt && { caption: image.alt }),
  }
}
