import { defineField } from 'sanity'

/** Takes a block off the site without deleting it. */
export const hiddenField = defineField({
  name: 'hidden',
  title: 'Скрыть на сайте',
  description: 'Блок останется здесь, но посетители его не увидят.',
  type: 'boolean',
})
