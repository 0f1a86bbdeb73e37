import { expect, it } from 'vitest'
import { findNearest } from './nearest-page.ts'

const pages = [
  '/',
  '/blog/',
  '/blog/pyat-stolpov-doveriya/',
  '/services/zabota-o-pustoy-kvartire/',
].map((href) => ({ href, title: `Страница ${href}`, hasTwin: false }))

it.each([
  ['/blog/pyat-stolpov-dovera/', '/blog/pyat-stolpov-doveriya/'],
  ['/pyat-stolpov-doveriya.html', '/blog/pyat-stolpov-doveriya/'],
  ['/services/Zabota-o-pustoi-kvartire/', '/services/zabota-o-pustoy-kvartire/'],
  ['/blogg/', '/blog/'],
])('%s was meant to be %s', (path, href) => {
  expect(findNearest(path, pages)).toEqual({ href, title: `Страница ${href}` })
})

it.each(['/blog/remont-v-moskve/', '/xy/', '/', `/${'a'.repeat(5_000)}/`, '/wp-login.php'])(
  '%s is near no page',
  (path) => {
    expect(findNearest(path, pages)).toBeUndefined()
  },
)
