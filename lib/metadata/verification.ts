import type { Metadata } from 'next'
import type { Site } from '#lib/content/view/site.ts'

/** Meta tags by which search engines verify the owner of the site. */
export function verificationMetadata({ verification }: Pick<Site, 'verification'>): Metadata {
  const { google, yandex, bing } = verification
  return {
    verification: {
      ...(google && { google }),
      ...(yandex && { yandex }),
      ...(bing && { other: { 'msvalidate.01': bing } }),
    },
  }
}
