import { file, image } from '#sanity/demo/assets.ts'
import type { Assets } from '#sanity/demo/assets.ts'
import { richText } from '#sanity/demo/documents/portable-text.ts'

const conditions = [
  {
    _key: 'contract',
    _type: 'textImageBlock',
    anchor: 'dogovor',
    title: 'Договор',
    text: richText(`
В договоре названы человек, который отвечает за ваши дела, перечень поручений, сроки и предел расходов. Дороже согласованного мы ничего не делаем, пока вы не напишете «да».

- Отчёт {дни отчёта} до {часа отчёта}, с чеками

- Ущерб по нашей вине возмещаем полностью

- Остановить договор можно в любой день, ключи вернём за {срок возврата ключей}
`),
  },
  {
    _key: 'kpi',
    _type: 'tableBlock',
    anchor: 'kpi',
    caption: 'Показатели качества и цена их нарушения',
    headerRow: true,
    rows: [
      row('head', 'Показатель', 'Норма', 'Если нарушен'),
      row('answer', 'Ответ на сообщение', 'за {срок ответа}, {часы ответа}', 'минус 1 % за случай'),
      row(
        'urgent',
        'Ответ на срочное',
        'за {срок срочного ответа}, в любое время',
        'минус 3 % за случай',
      ),
      row('report', 'Отчёт за неделю', '{дни отчёта}, до {часа отчёта}', 'минус 5 % за опоздание'),
      row('estimate', 'Точность сметы', 'отклонение до {точности сметы}', 'разница за наш счёт'),
      row('news', 'Плохая новость', 'в тот же день, от нас', 'минус 10 % за случай'),
    ],
  },
  {
    _key: 'nda',
    _type: 'calloutBlock',
    anchor: 'nda',
    title: 'Соглашение о неразглашении',
    text: richText(`
Мы подписываем его всегда: вместе с договором, а если попросите — до первого разговора. Имена, адреса, планы, суммы и сам факт договора остаются между нами {срок тайны} после его окончания, сведения о семье — без срока. Такое же соглашение подписывает каждый, кто войдёт в ваш дом.
`),
  },
] as const

const questions = [
  {
    _key: 'faq',
    _type: 'faqBlock',
    title: 'О чём спрашивают',
    questions: [
      {
        _key: 'damage',
        _type: 'question',
        question: 'Кто платит, если что-то сломали?',
        answer: richText(
          'Тот, кто сломал, то есть мы. При приёмке составляем опись с ценами, по ней и возмещаем, не дожидаясь спора с мастером.',
        ),
      },
      {
        _key: 'change',
        _type: 'question',
        question: 'Можно ли сменить батлера?',
        answer: richText(
          'Да, одним сообщением и без объяснений. Новый примет дела по описи и журналу ключей, пересказывать привычки не придётся.',
        ),
      },
      {
        _key: 'lawyer',
        _type: 'question',
        question: 'Мой юрист хочет изменить договор',
        answer: richText(
          'Присылайте правки. Образец — начало разговора: почти в каждом нашем договоре есть пункт, которого не было в остальных.',
        ),
      },
    ],
  },
  {
    _key: 'contact',
    _type: 'contactBlock',
    title: 'Обсудить договор',
    lead: 'Скажите, что хотите поручить, и мы пришлём условия именно для этого.',
  },
] as const

export function guarantees(assets: Assets) {
  return {
    _id: 'page-guarantees',
    _type: 'page',
    title: 'Гарантии',
    slug: { _type: 'slug', current: 'guarantees' },
    description:
      'Договор, показатели качества и соглашение о неразглашении: что в них записано и как выглядят сами документы.',
    blocks: [
      {
        _key: 'hero',
        _type: 'heroBlock',
        heading: 'Слово, за которое отвечают деньгами',
        lead: 'За что мы отвечаем, записано в трёх документах: сроки, деньги, смена батлера, тайна. Прочитайте их до первого звонка, юристу хватит получаса.',
        image: image(assets.desk, 'Гравюра: подписанный договор с печатью'),
      },
      ...conditions,
      {
        _key: 'documents',
        _type: 'documentsBlock',
        anchor: 'dokumenty',
        title: 'Образцы документов',
        lead: 'Основные условия без мелкого шрифта.',
        documents: [
          {
            _key: 'contract',
            _type: 'download',
            title: 'Договор об оказании услуг',
            description: 'Предмет, сроки, деньги, ответственность, расторжение.',
            file: file(assets.contract),
          },
          {
            _key: 'kpi',
            _type: 'download',
            title: 'Показатели качества',
            description: 'Приложение к договору: семь норм и цена нарушения каждой.',
            file: file(assets.kpi),
          },
          {
            _key: 'nda',
            _type: 'download',
            title: 'Соглашение о неразглашении',
            description:
              'Что остаётся между нами, сколько это действует и кто ещё его подписывает.',
            file: file(assets.nda),
          },
        ],
      },
      ...questions,
    ],
    demo: true,
  } as const
}

function row(_key: string, ...cells: string[]) {
  return { _key, _type: 'tableRow', cells } as const
}
