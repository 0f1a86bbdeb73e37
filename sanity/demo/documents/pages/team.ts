import { image } from '#sanity/demo/assets.ts'
import type { Assets } from '#sanity/demo/assets.ts'
import { richText } from '#sanity/demo/documents/portable-text.ts'

const people = [
  'author-anna-levashova',
  'author-pavel-korsakov',
  'author-vera-somova',
  'author-ilya-drozdov',
] as const

const afterTheHero = [
  {
    _key: 'people',
    _type: 'teamBlock',
    title: 'Знакомьтесь',
    people: people.map((_ref) => ({ _key: _ref, _type: 'reference' as const, _ref })),
  },
  {
    _key: 'vetting',
    _type: 'processBlock',
    anchor: 'proverka',
    title: 'Четыре двери до первой двери',
    lead: 'Из тридцати кандидатов остаётся один. Вот что он проходит, прежде чем получит ключи.',
    stages: [
      {
        _key: 'past',
        _type: 'stage',
        title: 'Прошлое',
        text: 'Документы, судимость, долги, две рекомендации. Рекомендателям звоним сами и спрашиваем о плохом дне.',
        term: 'Неделя 1',
      },
      {
        _key: 'trial',
        _type: 'stage',
        title: 'Проба',
        text: 'Чужая квартира, опись на двести сорок пунктов и три спрятанные неисправности. Найти надо все.',
        term: 'Неделя 2',
      },
      {
        _key: 'shadow',
        _type: 'stage',
        title: 'В паре',
        text: 'Месяц рядом со старшим батлером: без ключей, без кошелька, с блокнотом.',
        term: 'Недели 3–6',
      },
      {
        _key: 'oath',
        _type: 'stage',
        title: 'Подпись',
        text: 'Соглашение о неразглашении и материальная ответственность. Проверку повторяем каждый год.',
        term: 'Неделя 7',
      },
    ],
  },
  {
    _key: 'case',
    _type: 'calloutBlock',
    anchor: 'nochnoy-reys',
    title: 'Один случай: ночной рейс',
    text: richText(`
Хозяин квартиры попросил «просто прибраться к приезду». Батлер посмотрел на билет: посадка в 02:40, позади двенадцать часов дороги и переговоры.

К уборке добавились тёплый пол, включённый за два часа, свежий хлеб и масло, чай с чабрецом, который хозяин заказывал в прошлый раз, и записка, где искать зарядку. Об этом никто не просил. Это было записано.
`),
  },
  {
    _key: 'contact',
    _type: 'contactBlock',
    title: 'Познакомиться с вашим батлером',
    lead: 'До договора вы поговорите с тем, кто будет вести ваш дом, а не с менеджером по продажам.',
  },
] as const

export function team(assets: Assets) {
  return {
    _id: 'page-team',
    _type: 'page',
    title: 'Команда',
    slug: { _type: 'slug', current: 'team' },
    description:
      'Кому вы отдаёте ключи: батлеры, консьерж, инженер. Как мы выбираем людей и что проверяем до первого поручения.',
    blocks: [
      {
        _key: 'hero',
        _type: 'heroBlock',
        heading: 'Люди, которым отдают ключи',
        lead: 'У каждого клиента есть свой батлер. За ним — консьерж, инженер и управляющий арендой: заболеет один, дом не заметит.',
        image: image(assets.door, 'Гравюра: двустворчатая дверь с ключом в замке'),
      },
      ...afterTheHero,
    ],
    demo: true,
  } as const
}
