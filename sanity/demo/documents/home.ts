import { image } from '#sanity/demo/assets.ts'
import type { Assets } from '#sanity/demo/assets.ts'
import { richText } from './portable-text.ts'
import { pillars } from './pillars.ts'
import { stages } from './stages.ts'

const belowTheText = [
  {
    _key: 'services',
    _type: 'servicesBlock',
    title: 'Что можно поручить',
    lead: 'Начните с одного дела. Остальное приложится, когда увидите, как мы работаем.',
  },
  {
    _key: 'figures',
    _type: 'figuresBlock',
    figures: [
      {
        _key: 'remote',
        _type: 'figure',
        value: '80 %',
        label: 'клиентов ведут дела с нами только на расстоянии',
      },
      {
        _key: 'loyalty',
        _type: 'figure',
        value: '3,5 года',
        label: 'в среднем длится сотрудничество с постоянным клиентом',
      },
    ],
  },
  {
    _key: 'pillars',
    _type: 'pillarsBlock',
    title: 'На чём держится доверие',
    lead: 'Пять обещаний. Под каждым — место, где видно, как мы его держим.',
    pillars,
  },
  {
    _key: 'process',
    _type: 'processBlock',
    anchor: 'kak-my-rabotaem',
    title: 'Без плохих сюрпризов',
    lead: 'Вы всегда знаете, что происходит сейчас и что будет дальше. Если план меняется, первым об этом говорим мы.',
    stages,
  },
  { _key: 'testimonials', _type: 'testimonialsBlock', title: 'Говорят клиенты' },
  { _key: 'articles', _type: 'articlesBlock', title: 'Как это устроено' },
  {
    _key: 'contact',
    _type: 'contactBlock',
    anchor: 'zayavka',
    title: 'Расскажите, что нужно сделать в Петербурге',
    lead: 'Ответим в удобном для вас мессенджере и часовом поясе. Разговор бесплатный и ни к чему не обязывает.',
  },
] as const

/** The home page, from the promise to the form. */
export function home(assets: Assets) {
  return {
    _id: 'home',
    _type: 'home',
    heading: 'Петербург остаётся вашим, даже когда вы далеко',
    lead: 'Вы живёте в Москве, Дубае, Лондоне или Цюрихе. Здесь у вас квартира, ремонт, родители, гости, счета. Персональный батлер берёт это на себя и каждую неделю показывает, что сделано и сколько потрачено.',
    blocks: [
      {
        _key: 'meaning',
        _type: 'textImageBlock',
        title: 'Как будто вы здесь',
        text: richText(`
Батлер — это один человек, который знает ваш дом, ваши привычки и ваши «не сейчас». Он открывает дверь мастеру, принимает кресло, платит по квитанции, встречает родителей на вокзале и замечает каплю под мойкой раньше соседей снизу.

Вы не ищете исполнителей, не сверяете чеки и не звоните в управляющую компанию в три часа ночи по своему времени. Вы читаете короткий отчёт в пятницу и отвечаете «да» или «нет».
`),
        image: image(assets.breakfast, 'Гравюра: чайник и чашка горячего чая на столе'),
        imageSide: 'right',
      },
      ...belowTheText,
    ],
    demo: true,
  } as const
}
