import { hasKnownData } from './known-data.ts'

/** `npm run lake -- COMMAND`: the lake's own command. Without one it prints its usage. */
if (process.argv.length <= 2 || hasKnownData()) await import('#sanity/lake/cli.ts')
