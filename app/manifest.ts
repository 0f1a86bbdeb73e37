import type { MetadataRoute } from 'next'
import { getPublishedSite } from '#lib/content/read/published.ts'
import { plainText } from '#lib/metadata/plain-text.ts'

export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const site = await getPublishedSite()
  const description = plainText(site.description ?? site.tagline ?? '')
  return {
    name: plainText(site.title),
    short_name: plainText(site.title),
    ...(description && { description }),
    lang: 'ru',
    start_url: '/',
    display: 'browser',
    background_color: '#fbf9f5',
    theme_color: '#fbf9f5',
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
