import { withTypography } from './typography.ts'

/** A page without a document. */
export type FixedPage = { title: string; description: string; href: string }

/** The pages without a document: lists, the consultation, the policy and the search. */
export const fixedPages = withTypography({
  services: {
    title: 'Услуги',
    description:
      'Что мы берём на себя в Петербурге, пока вы далеко: квартира, ремонт, аренда, приезды и поручения. С ценой и отчётом за каждую неделю.',
    href: '/services/',
  },
  blog: {
    title: 'Блог',
    description: 'Как мы ведём дом, дела и недвижимость в Петербурге, когда их хозяин далеко.',
    href: '/blog/',
  },
  topics: {
    title: 'Темы блога',
    description: 'О чём мы пишем: выберите то, что занимает вас сейчас.',
    href: '/blog/topics/',
  },
  testimonials: {
    title: 'Отзывы',
    description: 'Что говорят те, чьи дела мы ведём. Каждый отзыв опубликован с согласия клиента.',
    href: '/testimonials/',
  },
  consultation: {
    title: 'Консультация',
    description:
      'Расскажите, что нужно сделать в Петербурге: ответим в удобном вам мессенджере, по времени вашего города.',
    href: '/consultation/',
  },
  contacts: {
    title: 'Контакты',
    description:
      'Как с нами связаться и кто ответит: телефон, мессенджеры, почта, часы работы, адрес и реквизиты.',
    href: '/contacts/',
  },
  privacy: {
    title: 'Политика обработки персональных данных',
    description: 'Какие данные мы получаем вместе с запросом, зачем и как их отозвать.',
    href: '/privacy/',
  },
  search: { title: 'Поиск', description: 'Поиск по сайту.', href: '/search/' },
} satisfies Record<string, FixedPage>)
