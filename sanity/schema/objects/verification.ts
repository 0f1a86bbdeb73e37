import { defineField, defineType } from 'sanity'

/** Codes by which search engines recognise the owner of a site. */
export const verification = defineType({
  name: 'verification',
  title: 'Подтверждение прав в поисковых системах',
  description:
    'Поисковая система даёт метатег вида <meta name="…" content="КОД">. Сюда нужен только код.',
  type: 'object',
  options: { collapsible: true, collapsed: true },
  fields: [
    codeField('yandex', 'Яндекс Вебмастер', 'yandex-verification'),
    codeField('google', 'Google Search Console', 'google-site-verification'),
    codeField('bing', 'Bing Webmaster Tools', 'msvalidate.01'),
  ],
})

function codeField(name: string, title: string, meta: string) {
  return defineField({
    name,
    title,
    description: `Содержимое content из метатега ${meta}.`,
    type: 'string',
    validation: (rule) =>
      rule
        .regex(/^[\w-]{8,128}$/, { name: 'код подтверждения' })
        .error(
          'Нужен только код: латинские буквы, цифры, дефис и подчёркивание, без кавычек и тега.',
        ),
  })
}
