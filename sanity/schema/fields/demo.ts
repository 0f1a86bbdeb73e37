import { defineField } from 'sanity'

/** Marks seeded demonstration content, so that it can be labelled and removed at once. */
export const demoField = defineField({
  name: 'demo',
  title: 'Демонстрационные данные',
  type: 'boolean',
  hidden: true,
  readOnly: true,
})
