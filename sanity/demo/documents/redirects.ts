/** Addresses of the old site that people may still use. */
export const redirects = [
  {
    _id: 'redirect-rent',
    _type: 'redirect',
    from: '/rent/',
    to: '/services/upravlenie-posutochnoy-arendoy/',
    permanent: true,
    reason: 'На этот адрес ссылаются статьи прежнего блога.',
    demo: true,
  },
  {
    _id: 'redirect-uslugi',
    _type: 'redirect',
    from: '/uslugi/',
    to: '/services/',
    permanent: true,
    reason: 'Так услуги ищут по памяти.',
    demo: true,
  },
] as const
