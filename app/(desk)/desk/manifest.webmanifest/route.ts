import type { MetadataRoute } from 'next'

export const dynamic = 'force-static'

const manifest: MetadataRoute.Manifest = {
  id: '/desk/',
  name: 'Стол консьержа',
  short_name: 'Заявки',
  description: 'Заявки на консультацию',
  lang: 'ru',
  start_url: '/desk/',
  scope: '/desk/',
  display: 'standalone',
  background_color: '#fbf9f5',
  theme_color: '#fbf9f5',
  icons: [
    { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
}

/** What a phone needs to put the desk on its home screen. */
export function GET(): Response {
  return Response.json(manifest, { headers: { 'content-type': 'application/manifest+json' } })
}
