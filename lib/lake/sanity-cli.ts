import { hasKnownData } from './known-data.ts'

/** `npm run sanity -- …`: Sanity's own command, on the lake. */
if (hasKnownData()) await import('#sanity/lake/sanity-cli.ts')
