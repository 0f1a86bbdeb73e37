import { definePlugin } from 'sanity'
import { TextPlugins } from './text-plugins.tsx'
import { TypographAction } from './typograph-action.ts'

/** Types whose texts «Типограф» may change; legal texts must stay as people agreed to them. */
const typographed: ReadonlySet<string> = new Set([
  'article',
  'author',
  'category',
  'home',
  'page',
  'service',
  'testimonial',
])

/** Studio plugin: paste, Markdown and typography in every text. */
export const textEditor = definePlugin({
  name: 'text-editor',
  form: { components: { portableText: { plugins: TextPlugins } } },
  document: {
    actions: (actions, { schemaType }) =>
      typographed.has(schemaType) ? [...actions, TypographAction] : actions,
  },
})
