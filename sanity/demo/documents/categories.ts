/** Topics of the blog. The articles name them by their titles. */
export const categories = [
  {
    _id: 'category-doverie',
    _type: 'category',
    title: 'Доверие',
    slug: { _type: 'slug', current: 'doverie' },
    description: 'Как проверить людей, которым вы отдаёте ключи, и что должно быть записано.',
    demo: true,
  },
  {
    _id: 'category-remont',
    _type: 'category',
    title: 'Ремонт',
    slug: { _type: 'slug', current: 'remont' },
    description: 'Мастера, сметы и приёмка работ, когда сами вы в другом городе.',
    demo: true,
  },
  {
    _id: 'category-arenda',
    _type: 'category',
    title: 'Аренда',
    slug: { _type: 'slug', current: 'arenda' },
    description: 'Квартира работает, а вы читаете отчёт: гости, жильцы, договоры, расходы.',
    demo: true,
  },
  {
    _id: 'category-investitsii',
    _type: 'category',
    title: 'Инвестиции',
    slug: { _type: 'slug', current: 'investitsii' },
    description: 'Петербургская недвижимость глазами владельца, который живёт далеко.',
    demo: true,
  },
] as const
