import { CogIcon } from '@sanity/icons/Cog'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { demoField } from '#sanity/schema/fields/demo.ts'
import { searchGroup } from '#sanity/schema/fields/groups.ts'
import { channelsWarning } from '#sanity/schema/rules/channels.ts'
import { deadLinks } from '#sanity/schema/rules/dead-links.ts'
import { descriptionWarning } from '#sanity/schema/rules/text-length.ts'
import { recommended } from '#sanity/schema/rules/recommended.ts'
import { checkPromiseNames } from '#sanity/schema/rules/promises.ts'
import { checkOnlyOne, isSecond } from '#sanity/schema/rules/singletons.ts'

export const siteSettings = defineType({
  name: 'siteSettings',
  title: 'Настройки сайта',
  type: 'document',
  readOnly: isSecond,
  validation: (rule) => [rule.custom(checkOnlyOne), rule.custom(checkPromiseNames)],
  icon: CogIcon,
  groups: [
    { name: 'site', title: 'Сайт', default: true },
    { name: 'organisation', title: 'Организация и связь' },
    { name: 'navigation', title: 'Меню и подвал' },
    searchGroup,
    { name: 'legal', title: 'Согласие и политика' },
  ],
  fields: [
    defineField({
      name: 'title',
      title: 'Название сайта',
      description: 'Стоит в шапке и после заголовка каждой страницы в поиске.',
      type: 'string',
      group: 'site',
      validation: (rule) => rule.required().error('Укажите название сайта.'),
    }),
    defineField({
      name: 'tagline',
      title: 'Девиз',
      description: 'Одна фраза над заголовком главной страницы и в подвале.',
      type: 'string',
      group: 'site',
    }),
    defineField({
      name: 'description',
      title: 'Описание сайта',
      description: 'Для поисковых систем и карточек в мессенджерах.',
      type: 'text',
      rows: 3,
      group: 'site',
      validation: (rule) => [
        rule.custom(recommended('Без описания сайт хуже виден в поиске.')).warning(),
        rule.custom((text) => descriptionWarning(text) ?? true).warning(),
      ],
    }),
    defineField({
      name: 'formerOrigins',
      title: 'Прежние адреса сайта',
      description:
        'Ссылки на эти адреса при импорте статей становятся внутренними. Например https://example.ru.',
      type: 'array',
      group: 'site',
      of: [
        defineArrayMember({
          title: 'Адрес',
          type: 'url',
          validation: (rule) =>
            rule.custom((url) => {
              const isOrigin = typeof url === 'string' && URL.parse(url)?.origin === url
              return isOrigin ? true : 'Только протокол и домен, без пути: https://example.ru'
            }),
        }),
      ],
    }),
    defineField({
      name: 'clientAreaUrl',
      title: 'Кабинет клиента',
      description: 'Ссылка «Вход для клиентов» на отдельную систему. Пусто — ссылки на сайте нет.',
      type: 'url',
      group: 'site',
      validation: (rule) => rule.uri({ scheme: ['https'] }).error('Нужна ссылка https://…'),
    }),
    defineField({
      name: 'sharing',
      title: 'Карточка в мессенджерах и соцсетях',
      type: 'sharing',
      group: 'search',
    }),
    defineField({
      name: 'verification',
      title: 'Подтверждение прав в поисковых системах',
      type: 'verification',
      group: 'search',
    }),
    defineField({
      name: 'organisation',
      title: 'Организация',
      type: 'organisation',
      group: 'organisation',
    }),
    defineField({ name: 'contacts', title: 'Контакты', type: 'contacts', group: 'organisation' }),
    defineField({
      name: 'channels',
      title: 'Каналы связи',
      description:
        'Их предлагает форма консультации, и на них ведут ссылки «Написать». Пусто — предлагаются все.',
      type: 'array',
      group: 'organisation',
      of: [defineArrayMember({ title: 'Канал', type: 'string' })],
      validation: (rule) =>
        rule
          .custom(
            (channels, { document }) => channelsWarning(channels, document?.['contacts']) ?? true,
          )
          .warning(),
      options: {
        list: [
          { title: 'WhatsApp', value: 'whatsapp' },
          { title: 'Telegram', value: 'telegram' },
          { title: 'MAX', value: 'max' },
          { title: 'Электронная почта', value: 'email' },
          { title: 'Телефон', value: 'phone' },
        ],
      },
    }),
    defineField({
      name: 'messengerText',
      title: 'Первое сообщение',
      description:
        'Уже набрано, когда посетитель открывает мессенджер по ссылке с сайта. Страницу сайт назовёт сам: «Интересует услуга „Ремонт“».',
      type: 'text',
      rows: 2,
      group: 'organisation',
      validation: (rule) =>
        rule.max(200).warning('Длинное сообщение посетитель сотрёт: уложитесь в 200 знаков.'),
    }),
    defineField({
      name: 'officeHours',
      title: 'Часы работы',
      description: 'Одной строкой: «Ежедневно с 9 до 21 по Москве». В текстах — {часы ответа}.',
      type: 'string',
      group: 'organisation',
    }),
    defineField({
      name: 'officeSchedule',
      title: 'График ответов',
      type: 'officeSchedule',
      group: 'organisation',
    }),
    defineField({
      name: 'promises',
      title: 'Обещания в числах',
      type: 'promises',
      group: 'organisation',
    }),
    defineField({
      name: 'navigation',
      title: 'Меню',
      description: 'Разделы в шапке сайта, слева направо.',
      type: 'array',
      group: 'navigation',
      of: [defineArrayMember({ type: 'navigationItem' })],
      validation: (rule) => [
        rule.max(7).warning('Больше семи пунктов меню трудно прочесть.'),
        rule.custom(deadLinks).warning(),
      ],
    }),
    defineField({
      name: 'footerNavigation',
      title: 'Ссылки в подвале',
      description: 'Если пусто, подвал повторяет меню.',
      type: 'array',
      group: 'navigation',
      of: [defineArrayMember({ type: 'navigationItem' })],
      validation: (rule) => rule.custom(deadLinks).warning(),
    }),
    defineField({
      name: 'footerText',
      title: 'Текст в подвале',
      description: 'Одна фраза под названием; если пусто, там стоит девиз.',
      type: 'string',
      group: 'navigation',
    }),
    defineField({
      name: 'consent',
      title: 'Согласие на обработку персональных данных',
      description: 'Его принимают в форме консультации; открывается на странице /privacy/.',
      type: 'legalText',
      group: 'legal',
    }),
    defineField({
      name: 'lettersConsent',
      title: 'Согласие на рассылку',
      description:
        'Его принимают, когда подписываются на блог; открывается на странице /letters/. Если пусто, там стоит типовой текст.',
      type: 'legalText',
      group: 'legal',
    }),
    defineField({
      name: 'policy',
      title: 'Политика конфиденциальности',
      description: 'Страница /privacy/, на которую ведёт ссылка из подвала.',
      type: 'legalText',
      group: 'legal',
    }),
    demoField,
  ],
  preview: { prepare: () => ({ title: 'Настройки сайта' }) },
})
