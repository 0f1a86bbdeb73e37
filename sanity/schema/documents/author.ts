import { UserIcon } from '@sanity/icons/User'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { altField } from '#sanity/schema/fields/alt.ts'
import { demoField } from '#sanity/schema/fields/demo.ts'
import { hotspot } from '#sanity/schema/fields/hotspot.ts'
import { slugField } from '#sanity/schema/fields/slug.ts'
import { photographWanted } from '#sanity/schema/rules/photograph.ts'
import { recommended } from '#sanity/schema/rules/recommended.ts'
import type { SelectedFields } from '#sanity/schema/selected-fields.ts'
import { checkPromiseFigures, checkPromiseNames } from '#sanity/schema/rules/promises.ts'
import { textOf } from '#sanity/schema/rules/stored-body.ts'

const kinds = [
  { title: 'Человек', value: 'person' },
  { title: 'Организация или редакция', value: 'organization' },
]

const photographed = photographWanted(
  'Пока на сайте инициалы. Нужен портрет 4:5, от 1200 × 1500 точек, свет из окна сбоку, взгляд в камеру, спокойный фон.',
)

const aboutFields = [
  defineField({
    name: 'name',
    title: 'Имя',
    description: 'Как подписаны статьи: «Анна Левашова».',
    type: 'string',
    group: 'about',
    validation: (rule) => rule.required().error('Укажите имя автора.'),
  }),
  slugField({ source: 'name', group: 'about' }),
  defineField({
    name: 'kind',
    title: 'Кто это',
    description: 'От этого зависит разметка для поисковых систем.',
    type: 'string',
    group: 'about',
    options: { layout: 'radio', list: kinds },
    initialValue: 'person',
    validation: (rule) => rule.required().error('Выберите, кто это.'),
  }),
  defineField({
    name: 'role',
    title: 'Роль',
    description: 'Стоит под именем: «Управляющая сервисом».',
    type: 'string',
    group: 'about',
  }),
  defineField({
    name: 'photo',
    title: 'Фотография',
    description: 'Портрет от 600 точек; обведите лицо, чтобы его не обрезало.',
    type: 'image',
    group: 'about',
    options: { hotspot },
    fields: [altField],
    validation: (rule) =>
      rule
        .custom(
          (photo, { document }) => document?.['kind'] === 'organization' || photographed(photo),
        )
        .warning(),
  }),
  defineField({
    name: 'bio',
    title: 'О себе',
    description: 'Две-три фразы для карточки под статьёй.',
    type: 'text',
    rows: 4,
    group: 'about',
    validation: (rule) =>
      rule
        .custom(recommended('Читатель и поисковые системы доверяют авторам, о которых рассказано.'))
        .warning(),
  }),
]

const experienceFields = [
  defineField({
    name: 'experience',
    title: 'Опыт',
    description:
      'Где и сколько лет работает, чему учился, за что отвечает. Абзацы разделяйте пустой строкой. Виден на странице автора.',
    type: 'text',
    rows: 6,
    group: 'experience',
  }),
  defineField({
    name: 'languages',
    title: 'Языки',
    description: 'На каких языках с этим человеком можно говорить.',
    type: 'array',
    group: 'experience',
    of: [defineArrayMember({ title: 'Язык', type: 'string' })],
    options: {
      list: [
        { title: 'Русский', value: 'ru' },
        { title: 'Английский', value: 'en' },
        { title: 'Немецкий', value: 'de' },
        { title: 'Французский', value: 'fr' },
        { title: 'Итальянский', value: 'it' },
        { title: 'Испанский', value: 'es' },
        { title: 'Китайский', value: 'zh' },
        { title: 'Арабский', value: 'ar' },
        { title: 'Турецкий', value: 'tr' },
      ],
    },
  }),
  defineField({
    name: 'links',
    title: 'Профили в сети',
    description:
      'Страницы этого же человека или организации: по ним поисковые системы узнают автора.',
    type: 'array',
    group: 'experience',
    of: [
      defineArrayMember({
        title: 'Ссылка',
        type: 'url',
        validation: (rule) => rule.uri({ scheme: ['https'] }).error('Нужна ссылка https://…'),
      }),
    ],
    validation: (rule) => rule.unique().error('Ссылка указана дважды.'),
  }),
]

export const author = defineType({
  name: 'author',
  title: 'Автор',
  type: 'document',
  validation: (rule) => [
    rule.custom(checkPromiseNames),
    rule.custom(checkPromiseFigures).warning(),
  ],
  icon: UserIcon,
  groups: [
    { name: 'about', title: 'Об авторе', default: true },
    { name: 'experience', title: 'Опыт и профили' },
  ],
  fields: [...aboutFields, ...experienceFields, demoField],
  orderings: [{ name: 'nameAsc', title: 'По имени', by: [{ field: 'name', direction: 'asc' }] }],
  preview: {
    select: { name: 'name', role: 'role', kind: 'kind', media: 'photo' },
    prepare: ({ name, role, kind, media }: SelectedFields<'name' | 'role' | 'kind'>) => ({
      title: textOf(name) || 'Без имени',
      subtitle: textOf(role) || (kinds.find(({ value }) => value === kind)?.title ?? ''),
      media,
    }),
  },
})
