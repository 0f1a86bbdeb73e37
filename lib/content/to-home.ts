import type { HomeQueryResult } from './sanity.types.ts'
import type { Home, Site } from './view-types.ts'

/** The home page; what its editor has not written yet comes from the settings of the site. */
export function toHome(result: HomeQueryResult, site: Site): Home {
  return {
    heading: result?.heading || site.tagline || site.title,
    lead: result?.lead || site.description || '',
    pillars: (result?.pillars ?? []).flatMap(({ title, text }) =>
      title ? [{ title, text: text ?? '' }] : [],
    ),
    figures: (result?.figures ?? []).flatMap(({ value, label }) =>
      value && label ? [{ value, label }] : [],
    ),
  }
}
