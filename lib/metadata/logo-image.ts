import type { PageImage } from './page-image.ts'

/** Our logo, `public/logo.png`. */
export function logoImage(siteUrl: string): PageImage {
  return { url: `${siteUrl}/logo.png`, width: 512, height: 512, alt: 'ButlerSPB' }
}
