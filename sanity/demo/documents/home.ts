import { file } from '#sanity/demo/assets.ts'
import type { Assets } from '#sanity/demo/assets.ts'
import { linksTo, richText } from './portable-text.ts'

const belowTheHero = [
  {
    _key: 'services',
    _type: 'servicesBlock',
    title: 'Что можно поручить',
    lead: 'Начните с одного дела. Смету пришлём через {срок сметы}, и без вашего «да» она не вырастет.',
  },
  {
    _key: 'meaning',
    _type: 'textImageBlock',
    title: 'Один человек на все дела',
    text: [
      ...richText(`
Батлер открывает дверь мастеру, принимает кресло, платит по квитанции, встречает родителей на вокзале и замечает каплю под мойкой раньше соседей снизу. {Дни отчёта} вы читаете короткий отчёт и отвечаете «да» или «нет».
`),
      ...linksTo([
        ['Как мы работаем', 'page-how-we-work'],
        ['Кому вы отдаёте ключи', 'page-team'],
        ['За что отвечаем деньгами', 'page-guarantees'],
      ]),
    ],
  },
  {
    _key: 'testimonials',
    _type: 'testimonialsBlock',
    title: 'Говорят клиенты',
    testimonials: [{ _key: 'nikolay', _type: 'reference', _ref: 'testimonial-nikolay-v' }],
  },
  { _key: 'articles', _type: 'articlesBlock', title: 'Из блога', limit: 1 },
  {
    _key: 'contact',
    _type: 'contactBlock',
    anchor: 'zayavka',
    title: 'Расскажите, что нужно сделать в Петербурге',
    lead: 'Ответим за {срок ответа}, {часы ответа}. Разговор бесплатный и ни к чему не обязывает.',
  },
] as const

/** The home page: the promise, its proofs, the prices, one voice, the form. */
export function home(assets: Assets) {
  return {
    _id: 'home',
    _type: 'home',
    heading: 'Петербург остаётся вашим, даже когда вы далеко',
    lead: 'Вы в Москве, Дубае или Лондоне, а здесь квартира, ремонт, родители, счета. Персональный батлер ведёт эти дела и каждую неделю показывает, что сделано и сколько потрачено.',
    proofs: [
      {
        _key: 'report',
        _type: 'navigationItem',
        title: 'Образец отчёта',
        href: '/weekly-report/',
      },
      { _key: 'estimate', _type: 'navigationItem', title: 'Образец сметы', href: '/estimate/' },
      {
        _key: 'contract',
        _type: 'download',
        title: 'Образец договора',
        file: file(assets.contract),
      },
    ],
    blocks: belowTheHero,
    demo: true,
  } as const
}
