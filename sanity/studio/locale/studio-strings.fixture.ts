import { prepareConfig, type LocaleResourceBundle, type SingleWorkspace } from 'sanity'
import { isRecord } from '#lib/json/is-record.ts'
import studioConfig from '#sanity.config.ts'

export type Strings = Record<string, string>

/**
 * The strings of our Studio with all its plugins and Sanity's optional ones, by namespace, merged
 * as the Studio merges them.
 *
 * @param locale such as `en-US`, the Studio's own
 */
export async function loadStudioStrings(locale: string): Promise<Map<string, Strings>> {
  const strings = new Map<string, Strings>()
  // The two releases of comments in one Studio have some strings of their own.
  for (const bundle of [...collectBundles({ v2: false }), ...collectBundles({ v2: true })]) {
    if (bundle.locale !== locale) continue
    const earlier = strings.get(bundle.namespace)
    const loaded = await loadStrings(bundle.resources)
    strings.set(bundle.namespace, { ...earlier, ...loaded })
  }
  return strings
}

/** The strings of one bundle, which may be a module that is still to be imported. */
export async function loadStrings(resources: LocaleResourceBundle['resources']): Promise<Strings> {
  const loaded: unknown = typeof resources === 'function' ? await resources() : resources
  if (!isRecord(loaded)) throw new TypeError('A bundle of the Studio is not a record')
  const record = isRecord(loaded['default']) ? loaded['default'] : loaded
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, String(value)]))
}

function collectBundles(comments: { v2: boolean }): LocaleResourceBundle[] {
  let bundles: LocaleResourceBundle[] = []
  const workspace: SingleWorkspace = {
    ...studioConfig,
    i18n: {
      ...studioConfig.i18n,
      bundles: (collected) => {
        bundles = collected
        return collected
      },
    },
    tasks: { enabled: true },
    mediaLibrary: { enabled: true },
    scheduledPublishing: { enabled: true },
    apps: { canvas: { enabled: true } },
    beta: { comments, variants: { enabled: true } },
  }
  prepareConfig(workspace)
  return bundles
}
