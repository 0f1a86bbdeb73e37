import { definePlugin } from 'sanity'
import { TextPlugins } from './text-plugins.tsx'
import { TypographAction } from './typograph-action.ts'

/** Types whose texts «Типограф» may set; legal texts must stay as they were agreed to. */
const typographed: ReadonlySet<string> = new Set([
  'article',
  'author',
  'category',
  'home',
  'page',
  'service',
  'testimonial',
])

/** Plugin of the Studio: paste, Markdown and typography in every text. */
export const textEditor = definePlugin({
  name: 'text-editor',
  form: { components: { portableText: { plugins: TextPlugins } } },
  document: {
    actions: (actions, { schemaType }) =>
      typographed.has(schemaType) ? [...actions, TypographAction] : actions,
  },
})
