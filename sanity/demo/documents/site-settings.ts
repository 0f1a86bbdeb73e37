import { consentText } from './consent-text.ts'
import { policyText } from './policy-text.ts'

const mainPages = [
  navigationItem('services', 'Услуги', '/services/'),
  navigationItem('guarantees', 'Гарантии', '/guarantees/'),
  navigationItem('team', 'Команда', '/team/'),
  navigationItem('testimonials', 'Отзывы', '/testimonials/'),
  navigationItem('blog', 'Блог', '/blog/'),
]

const consultation = navigationItem('consultation', 'Консультация', '/consultation/')

/**
 * Settings of a site before its owner sets it up. None of the contacts reaches a person: the number
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
    areaServed: ['Санкт-Петербург'],
    priceRange: 'от 3 500 ₽',
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
      latitude: 59.9322,
      longitude: 30.2919,
    },
    answeredBy: { _type: 'reference', _ref: 'author-vera-somova' },
  },
  channels: ['whatsapp', 'telegram', 'phone', 'email'],
  messengerText: 'Здравствуйте! Пишу с сайта ButlerSPB: нужна помощь с делами в Петербурге.',
  officeHours: 'Ежедневно с 9 до 21 по Москве',
  officeSchedule: {
    _type: 'officeSchedule',
    week: [
      {
        _key: 'everyday',
        _type: 'openHours',
        weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
        from: '09:00',
        to: '21:00',
      },
    ],
    holidays: ['2027-01-01'],
    exceptions: [
      { _key: 'eve', _type: 'specialDay', date: '2026-12-31', from: '09:00', to: '15:00' },
    ],
    answerMinutes: 120,
  },
  promises: {
    _type: 'promises',
    urgentMinutes: 15,
    estimateDays: 2,
    estimatePercent: 5,
    reportDay: 'fri',
    reportTime: '18:00',
    keysDays: 3,
    secrecyYears: 5,
    remotePercent: 80,
    clientYears: 3.5,
  },
  sharing: {
    _type: 'sharing',
    title: 'ButlerSPB: персональный батлер в Петербурге',
    description: 'Квартира, ремонт, аренда и поручения под присмотром, пока вы далеко.',
  },
  navigation: [...mainPages, consultation],
  footerNavigation: [
    ...mainPages,
    navigationItem('how-we-work', 'Как мы работаем', '/how-we-work/'),
    navigationItem('report', 'Образец отчёта', '/weekly-report/'),
    navigationItem('estimate', 'Образец сметы', '/estimate/'),
    navigationItem('contacts', 'Контакты', '/contacts/'),
    consultation,
  ],
  footerText: 'Ключи, счета, мастера и гости — под присмотром, пока вы не дома.',
  consent: { _type: 'legalText', version: '2026-11-30', text: consentText },
  policy: { _type: 'legalText', version: '2026-11-30', text: policyText },
  demo: true,
} as const

function navigationItem(_key: string, title: string, href: string) {
  return { _key, _type: 'navigationItem', title, href } as const
}
