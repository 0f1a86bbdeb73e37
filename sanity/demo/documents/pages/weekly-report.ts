import { file, image } from '#sanity/demo/assets.ts'
import type { Assets } from '#sanity/demo/assets.ts'
import { portableText, richText } from '#sanity/demo/documents/portable-text.ts'

const summary = [
  {
    _key: 'summary',
    _type: 'textBlock',
    text: portableText(`
Квартира на Петроградской стороне, 31 октября — 6 ноября 2026 года. Хозяева в Лондоне, прилетают 12 ноября. Квартира, суммы и имена вымышлены, всё остальное — как в жизни.

## Коротко

Всё в порядке. Потрачено 14 260 ₽ из согласованных 20 000 ₽. Один вопрос ждёт ответа: подтекает кран на кухне, вода перекрыта, варианты с ценами в конце.
`),
  },
] as const

const money = [
  {
    _key: 'expenses',
    _type: 'tableBlock',
    anchor: 'rashody',
    caption: 'Расходы за неделю',
    headerRow: true,
    rows: [
      row('head', 'Дата', 'За что', 'Сумма'),
      row('bills', '5 ноября', 'Коммунальные платежи за октябрь, чек № 1', '8 940 ₽'),
      row('cleaning', '6 ноября', 'Уборка, три часа, акт № 14', '4 200 ₽'),
      row('batteries', '6 ноября', 'Батарейки в датчики, чек № 2', '1 120 ₽'),
      row('total', 'Итого', '', '14 260 ₽'),
    ],
  },
  {
    _key: 'decision',
    _type: 'calloutBlock',
    title: 'Нужно ваше решение',
    text: richText(`
Кран на кухне роняет каплю в минуту. Вода перекрыта, соседи предупреждены.

- Заменить картридж: 2 400 ₽, в понедельник. Мы советуем это: смесителю три года

- Заменить смеситель на такой же: 11 800 ₽, в среду
`),
  },
] as const

const invitation = [
  {
    _key: 'call',
    _type: 'consultationBlock',
    title: 'Хотите такой же о своей квартире?',
    text: 'Расскажите, что за дом и как часто вы в нём бываете. Первый обход с отчётом сделаем до подписания договора.',
    label: 'Договориться о первом обходе',
  },
] as const

export function weeklyReport(assets: Assets) {
  return {
    _id: 'page-weekly-report',
    _type: 'page',
    title: 'Образец недельного отчёта',
    slug: { _type: 'slug', current: 'weekly-report' },
    description:
      'Так выглядит отчёт, который приходит {дни отчёта}: снимки, короткое видео, расходы с чеками и один вопрос, который ждёт вашего решения.',
    blocks: [
      ...summary,
      {
        _key: 'gallery',
        _type: 'galleryBlock',
        anchor: 'snimki',
        title: 'Что мы увидели',
        images: [
          {
            _key: 'window',
            ...image(assets.window, 'Гравюра: высокое окно с видом на Адмиралтейство'),
            caption: 'Понедельник. Рамы сухие, форточки закрыты',
          },
          {
            _key: 'meters',
            ...image(assets.meters, 'Гравюра: два счётчика воды, 417 и 286 кубометров'),
            caption: 'Понедельник. Показания сняты и переданы',
          },
          {
            _key: 'lemon',
            ...image(assets.lemon, 'Гравюра: лимонное дерево в горшке'),
            caption: 'Пятница. Лимон полит, на нём три плода',
          },
        ],
      },
      {
        _key: 'film',
        _type: 'videoBlock',
        anchor: 'video',
        title: 'Обход за восемь секунд',
        description: 'Дверь, окна, счётчики, лимон. Без звука, с титрами.',
        video: file(assets.film),
        poster: image(assets.poster, 'Гравюра: двустворчатая дверь с ключом в замке'),
        captions: file(assets.captions),
        transcript:
          'Дверь: замки закрыты, ключ под номером 12.\n\nОкна: рамы сухие, форточки закрыты.\n\nСчётчики: показания сняты и переданы.\n\nЛимон: полит, на нём три плода.',
      },
      ...money,
      {
        _key: 'file',
        _type: 'fileBlock',
        anchor: 'pdf',
        title: 'Весь отчёт в PDF',
        description: 'С таблицей счётчиков и планом на следующую неделю.',
        file: file(assets.weeklyReport),
      },
      ...invitation,
    ],
    demo: true,
  } as const
}

function row(_key: string, ...cells: string[]) {
  return { _key, _type: 'tableRow', cells } as const
}
