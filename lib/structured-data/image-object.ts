import type { ImageObjectLeaf } from 'schema-dts'
import type { Picture } from '#lib/content/view/parts/picture.ts'
import { pictureAddress } from '#lib/format/picture-sources.ts'
import type { PageImage } from '#lib/metadata/page-image.ts'
import { plainText } from '#lib/metadata/plain-text.ts'

/** An image with its real size; without a size it is not described at all. */
export function imageObject(image: PageImage, id: string): ImageObjectLeaf | undefined {
  const { url, width, height } = image
  if (!(width > 0 && height > 0)) return undefined
  const caption = plainText(image.alt)
  return {
    '@type': 'ImageObject',
    '@id': id,
    url,
    contentUrl: url,
    width: { '@type': 'QuantitativeValue', value: width, unitCode: 'E37' },
    height: { '@type': 'QuantitativeValue', value: height, unitCode: 'E37' },
    ...(caption && { caption }),
  }
}

/** `imageObject` of a picture of the lake. */
export function pictureObject(
  picture: Picture | undefined,
  id: string,
  siteUrl: string,
): ImageObjectLeaf | undefined {
  return (
    picture && imageObject({ ...picture, url: new URL(pictureAddress(picture), siteUrl).href }, id)
  )
}
