import { consentText } from './consent-text.ts'
import { policyText } from './policy-text.ts'

/**
 * Settings of a site that nobody has set up yet. None of the contacts reaches a person: the number
 * is not assigned, `.example` is reserved (RFC 2606), and Telegram allows no double underscore.
 */
export const siteSettings = {
  _id: 'siteSettings',
  _type: 'siteSettings',
  title: 'ButlerSPB',
  tagline: 'Персональный батлер в Петербурге',
  description:
    'Ведём дела в Петербурге для тех, кто живёт далеко: квартира, ремонт, аренда, поручения. С отчётом каждую неделю.',
  formerOrigins: ['https://butlerspb.ru', 'https://butlerspb-blog.netlify.app'],
  organisation: {
    _type: 'organisation',
    name: 'ButlerSPB',
    legalName: 'ООО «Батлер СПб»',
    inn: '0000000000',
    ogrn: '0000000000000',
  },
  contacts: {
    _type: 'contacts',
    phone: '+78120000000',
    email: 'concierge@butlerspb.example',
    telegram: 'butlerspb__demo',
    whatsapp: '+78120000000',
    address: {
      _type: 'postalAddress',
      street: 'Примерная набережная, дом 1',
      locality: 'Санкт-Петербург',
      postalCode: '190000',
      country: 'RU',
    },
  },
  channels: ['whatsapp', 'telegram', 'phone', 'email'],
  messengerText: 'Здравствуйте! Пишу с сайта ButlerSPB: нужна помощь с делами в Петербурге.',
  officeHours: 'Ежедневно с 9 до 21 по Москве',
  sharing: {
    _type: 'sharing',
    title: 'ButlerSPB: персональный батлер в Петербурге',
    description: 'Квартира, ремонт, аренда и поручения под присмотром, пока вы далеко.',
  },
  navigation: [
    { _key: 'services', _type: 'navigationItem', title: 'Услуги', href: '/services/' },
    { _key: 'guarantees', _type: 'navigationItem', title: 'Гарантии', href: '/guarantees/' },
    { _key: 'team', _type: 'navigationItem', title: 'Команда', href: '/team/' },
    { _key: 'testimonials', _type: 'navigationItem', title: 'Отзывы', href: '/testimonials/' },
    { _key: 'blog', _type: 'navigationItem', title: 'Блог', href: '/blog/' },
    {
      _key: 'consultation',
      _type: 'navigationItem',
      title: 'Консультация',
      href: '/consultation/',
    },
  ],
  footerNavigation: [
    { _key: 'services', _type: 'navigationItem', title: 'Услуги', href: '/services/' },
    { _key: 'guarantees', _type: 'navigationItem', title: 'Гарантии', href: '/guarantees/' },
    { _key: 'team', _type: 'navigationItem', title: 'Команда', href: '/team/' },
    { _key: 'testimonials', _type: 'navigationItem', title: 'Отзывы', href: '/testimonials/' },
    { _key: 'blog', _type: 'navigationItem', title: 'Блог', href: '/blog/' },
    { _key: 'report', _type: 'navigationItem', title: 'Пример отчёта', href: '/weekly-report/' },
    { _key: 'estimate', _type: 'navigationItem', title: 'Пример сметы', href: '/estimate/' },
    {
      _key: 'consultation',
      _type: 'navigationItem',
      title: 'Консультация',
      href: '/consultation/',
    },
  ],
  footerText: 'Ключи, счета, мастера и гости — под присмотром, пока вы не дома.',
  consent: { _type: 'legalText', version: '2026-11-01', text: consentText },
  policy: { _type: 'legalText', version: '2026-11-01', text: policyText },
  demo: true,
} as const
