/** The main kinds of pages, each by one page of the demo content. */
export const templates = [
  { name: 'home', path: '/' },
  { name: 'services', path: '/services/' },
  { name: 'service', path: '/services/zabota-o-pustoy-kvartire/' },
  { name: 'blog', path: '/blog/' },
  { name: 'article', path: '/blog/pyat-stolpov-doveriya/' },
  { name: 'author', path: '/authors/anna-levashova/' },
  { name: 'testimonials', path: '/testimonials/' },
  { name: 'page', path: '/weekly-report/' },
  { name: 'contacts', path: '/contacts/' },
  { name: 'consultation', path: '/consultation/' },
] as const

/** A telephone and a desktop, in CSS pixels. */
export const screens = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
] as const
