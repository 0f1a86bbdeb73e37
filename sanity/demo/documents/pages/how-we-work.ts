import { image } from '#sanity/demo/assets.ts'
import type { Assets } from '#sanity/demo/assets.ts'
import { pillars } from '#sanity/demo/documents/pillars.ts'
import { richText } from '#sanity/demo/documents/portable-text.ts'
import { stages } from '#sanity/demo/documents/stages.ts'

const afterTheStages = [
  {
    _key: 'figures',
    _type: 'figuresBlock',
    figures: [
      {
        _key: 'remote',
        _type: 'figure',
        value: '{доля дел на расстоянии}',
        label: 'клиентов ведут дела с нами только на расстоянии',
      },
      {
        _key: 'loyalty',
        _type: 'figure',
        value: '{срок сотрудничества}',
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
    _key: 'call',
    _type: 'consultationBlock',
    title: 'С чего начать',
    text: 'Назовите одно дело и срок. Ответим за {срок ответа}, {часы ответа}.',
    label: 'Обсудить задачу',
  },
] as const

export function howWeWork(assets: Assets) {
  return {
    _id: 'page-how-we-work',
    _type: 'page',
    title: 'Как мы работаем',
    slug: { _type: 'slug', current: 'how-we-work' },
    description:
      'От первого разговора до еженедельного отчёта: что делает батлер, когда приходит смета и чем подтверждено каждое обещание.',
    blocks: [
      {
        _key: 'meaning',
        _type: 'textImageBlock',
        title: 'Как будто вы здесь',
        text: richText(`
Батлер — это один человек, который знает ваш дом, ваши привычки и ваши «не сейчас». Утром он впускает настройщика, днём забирает справку и сдаёт пальто в чистку, вечером проветривает комнаты и пишет вам, что дали отопление.

Вы не ищете исполнителей, не сверяете чеки и не звоните в управляющую компанию в три часа ночи по своему времени. {Дни отчёта} приходит короткий отчёт: что сделано, что потрачено и что решать вам.
`),
        image: image(assets.breakfast, 'Гравюра: чайник и чашка горячего чая на столе'),
        imageSide: 'right',
      },
      {
        _key: 'process',
        _type: 'processBlock',
        anchor: 'po-dnyam',
        title: 'Без плохих сюрпризов',
        lead: 'Вы знаете, что происходит сейчас и что будет дальше. Если план меняется, первым об этом говорим мы.',
        stages,
      },
      ...afterTheStages,
    ],
    demo: true,
  } as const
}
