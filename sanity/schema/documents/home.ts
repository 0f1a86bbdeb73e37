import { defineArrayMember, defineField, defineType } from 'sanity'
import { demoField } from '#sanity/schema/fields/demo.ts'
import { searchGroup, textGroup } from '#sanity/schema/fields/groups.ts'
import { deadLinks } from '#sanity/schema/rules/dead-links.ts'
import { checkPromiseFigures, checkPromiseNames } from '#sanity/schema/rules/promises.ts'
import { checkOnlyOne, isSecond } from '#sanity/schema/rules/singletons.ts'

export const home = defineType({
  name: 'home',
  title: 'Главная страница',
  type: 'document',
  readOnly: isSecond,
  validation: (rule) => [
    rule.custom(checkOnlyOne),
    rule.custom(checkPromiseNames),
    rule.custom(checkPromiseFigures).warning(),
  ],
  groups: [textGroup, searchGroup],
  fields: [
    defineField({
      name: 'heading',
      title: 'Заголовок',
      description:
        'Самое важное одной фразой, крупно над панорамой Невы. Если в ней одна запятая, строка кончается на ней.',
      type: 'string',
      group: 'text',
      validation: (rule) => [
        rule.required().error('Главной странице нужен заголовок.'),
        rule.max(90).warning('Короткий заголовок читают, длинный пропускают.'),
      ],
    }),
    defineField({
      name: 'lead',
      title: 'Вступление',
      description: 'Две-три фразы: для кого вы работаете и что берёте на себя.',
      type: 'text',
      rows: 4,
      group: 'text',
      validation: (rule) => rule.required().error('Скажите в двух фразах, что вы делаете.'),
    }),
    defineField({
      name: 'proofs',
      title: 'Доказательства',
      description:
        'Стоят на первом экране: образец отчёта, смета, договор. Страница сайта или файл, который откроется сразу.',
      type: 'array',
      group: 'text',
      of: [
        defineArrayMember({ type: 'navigationItem', title: 'Страница' }),
        defineArrayMember({ type: 'download', title: 'Файл' }),
      ],
      validation: (rule) => [
        rule.max(3).warning('Больше трёх на первый экран телефона не поместится.'),
        rule.custom(deadLinks).warning(),
      ],
    }),
    defineField({
      name: 'blocks',
      title: 'Блоки',
      description: 'Идут под первым экраном сверху вниз; порядок меняется перетаскиванием.',
      type: 'pageBlocks',
      group: 'text',
    }),
    defineField({ name: 'seo', title: 'Поисковые системы', type: 'seo', group: 'search' }),
    demoField,
  ],
  preview: { prepare: () => ({ title: 'Главная страница' }) },
})
