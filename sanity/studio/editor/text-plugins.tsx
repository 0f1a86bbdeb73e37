import { BehaviorPlugin } from '@portabletext/editor/plugins'
import type { PortableTextPluginsProps } from 'sanity'
import { pasteBehaviors } from './paste.ts'

/** Quotation marks come from «Типограф», which knows Russian ones; the Studio's are English. */
const englishQuotes = [
  'openingDoubleQuote',
  'closingDoubleQuote',
  'openingSingleQuote',
  'closingSingleQuote',
] as const

/** What every text of the Studio understands while one types and pastes. */
export function TextPlugins(props: PortableTextPluginsProps) {
  const typography = { ...props.plugins.typography, disable: englishQuotes }
  return (
    <>
      {props.renderDefault({ ...props, plugins: { ...props.plugins, typography } })}
      <BehaviorPlugin behaviors={pasteBehaviors} />
    </>
  )
}
