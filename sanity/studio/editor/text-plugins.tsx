import { BehaviorPlugin } from '@portabletext/editor/plugins'
import type { PortableTextPluginsProps } from 'sanity'
import { pasteBehaviors } from './paste.ts'

/** The Studio's smart quotes are English: «Типограф» sets Russian ones. */
const englishQuotes = [
  'openingDoubleQuote',
  'closingDoubleQuote',
  'openingSingleQuote',
  'closingSingleQuote',
] as const

/** Typing and paste behaviour of every text field. */
export function TextPlugins(props: PortableTextPluginsProps) {
  const typography = { ...props.plugins.typography, disable: englishQuotes }
  return (
    <>
      {props.renderDefault({ ...props, plugins: { ...props.plugins, typography } })}
      <BehaviorPlugin behaviors={pasteBehaviors} />
    </>
  )
}
