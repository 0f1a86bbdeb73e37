import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

/** One forbidden import for every direction of docs/architecture.md: [importing file, specifier]. */
const forbidden: [string, string][] = [
  ['app/(site)/page.tsx', '#sanity/schema/schema-types.ts'],
  ['app/(site)/page.tsx', '#sanity.config.ts'],
  ['app/(site)/page.tsx', '#lib/serving/site-server.ts'],
  ['app/(site)/page.tsx', '#lib/start.ts'],
  ['app/(site)/page.tsx', '#lib/outbox/drain.ts'],
  ['app/(site)/page.tsx', '#lib/durable/database.ts'],
  ['app/api/health/route.ts', 'node:sqlite'],
  ['app/(site)/page.tsx', '@sanity/client'],
  ['app/(studio)/layout.tsx', '#lib/content/read/article-slugs.ts'],
  ['app/(studio)/layout.tsx', '#components/site/header.tsx'],
  ['components/site/header.tsx', '#app/layout.tsx'],
  ['components/site/header.tsx', '#lib/content/read/article-slugs.ts'],
  ['components/site/header.tsx', '#sanity/schema/schema-types.ts'],
  ['components/site/header.tsx', 'next/headers'],
  ['components/site/header.tsx', 'node:fs'],
  ['lib/content/read/site.ts', '#lib/consultations/service.ts'],
  ['lib/content/read/site.ts', '#components/site/header.tsx'],
  ['lib/content/read/site.ts', '#sanity/schema/schema-types.ts'],
  ['lib/draft-mode/access.ts', '#lib/content/read/site.ts'],
  ['lib/structured-data/graph.ts', 'node:fs'],
  ['lib/structured-data/graph.ts', '#lib/content/read/article-slugs.ts'],
  ['lib/structured-data/graph.ts', '#lib/freshness/warm-up.ts'],
  ['lib/metadata/canonical.ts', '#lib/content/read/article-slugs.ts'],
  ['lib/metadata/canonical.ts', 'node:fs'],
  ['lib/consultations/service.ts', '#lib/content/read/site.ts'],
  ['lib/consultations/service.ts', 'next/headers'],
  ['lib/consultations/service.ts', '#app/layout.tsx'],
  ['lib/outbox/drain.ts', '#lib/consultations/service.ts'],
  ['lib/outbox/drain.ts', 'next/server'],
  ['lib/durable/database.ts', 'zod'],
  ['lib/durable/database.ts', '#lib/log.ts'],
  ['lib/format/dates.ts', '#lib/env.ts'],
  ['lib/format/dates.ts', 'node:fs'],
  ['lib/freshness/webhook.ts', '#lib/consultations/service.ts'],
  ['lib/freshness/webhook.ts', 'next/cache'],
  ['lib/serving/main.ts', 'next/server'],
  ['lib/serving/main.ts', '#lib/content/read/site.ts'],
  ['lib/serving/main.ts', '#app/layout.tsx'],
  ['lib/start/child.ts', '#sanity/lake/main.ts'],
  ['lib/start/child.ts', 'next'],
  ['lib/start/child.ts', '#lib/serving/main.ts'],
  ['sanity/lake/lake.ts', '#lib/log.ts'],
  ['sanity/lake/lake.ts', '#sanity/schema/schema-types.ts'],
  ['sanity/lake/lake.ts', 'next'],
  ['sanity/lake/lake.ts', '@sanity/client'],
  ['sanity/schema/fields/slug.ts', '#lib/content/read/site.ts'],
  ['sanity/schema/fields/slug.ts', '#sanity/studio/structure/structure.ts'],
  ['sanity/studio/structure/structure.ts', '#lib/content/read/site.ts'],
  ['sanity/studio/structure/structure.ts', '#sanity/lake/lake.ts'],
  ['sanity/import/plan.ts', '#sanity/lake/lake.ts'],
  ['sanity/import/plan.ts', '#lib/content/read/site.ts'],
  ['sanity/demo/seed.ts', '#sanity/lake/lake.ts'],
  ['e2e/article.spec.ts', '#lib/env.ts'],
  ['lib/content/read/site.ts', '../env.ts'],
]

/** Legal imports, which prove that the lint does not simply refuse everything. */
const allowed: [string, string][] = [
  ['app/(site)/page.tsx', '#components/site/header.tsx'],
  ['app/(site)/page.tsx', '#lib/content/read/article-slugs.ts'],
  ['app/(studio)/layout.tsx', '#sanity.config.ts'],
  ['components/site/header.tsx', '#lib/format/dates.ts'],
  ['lib/consultations/service.ts', '#lib/durable/lease-queue.ts'],
  ['lib/durable/database.ts', 'node:sqlite'],
  ['lib/durable/database.ts', './row.ts'],
  ['lib/serving/main.ts', 'next'],
  ['lib/start/child.ts', '#sanity/demo/seed.ts'],
  ['sanity/lake/lake.ts', '@butlerspb/durable/database.ts'],
  ['sanity/lake/lake.ts', '#lake/store/store.ts'],
  ['sanity/schema/fields/slug.ts', '#lib/format/transliterate.ts'],
  ['sanity/import/plan.ts', '#sanity/schema/rules/reserved-slugs.ts'],
]

const report = z.object({
  diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })),
})

const folder = mkdtempSync(join(tmpdir(), 'import-directions-'))
let refused = new Set<string>()

/** A file per planted import, named so that the report leads back to it. */
function plant(kind: string, [file, specifier]: [string, string], index: number): string {
  const planted = join(dirname(file), `${kind}-${index}.ts`)
  mkdirSync(join(folder, dirname(file)), { recursive: true })
  writeFileSync(join(folder, planted), `import * as planted from '${specifier}'\nplanted\n`)
  return planted
}

beforeAll(() => {
  copyFileSync('.oxlintrc.json', join(folder, '.oxlintrc.json'))
  forbidden.forEach((entry, index) => plant('forbidden', entry, index))
  allowed.forEach((entry, index) => plant('allowed', entry, index))
  const lint = spawnSync(
    process.execPath,
    [join(process.cwd(), 'node_modules/oxlint/bin/oxlint'), '--format=json', '.'],
    { cwd: folder, encoding: 'utf8' },
  )
  const { diagnostics } = report.parse(JSON.parse(lint.stdout))
  refused = new Set(
    diagnostics
      .filter(({ code }) => code.includes('no-restricted-imports'))
      .map(({ filename }) => filename),
  )
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('the lint', () => {
  it.each(forbidden.map(([file, specifier], index) => [file, specifier, index] as const))(
    'refuses %s → %s',
    (file, _specifier, index) => {
      expect([...refused]).toContain(join(dirname(file), `forbidden-${index}.ts`))
    },
  )

  it.each(allowed.map(([file, specifier], index) => [file, specifier, index] as const))(
    'lets %s import %s',
    (file, _specifier, index) => {
      expect([...refused]).not.toContain(join(dirname(file), `allowed-${index}.ts`))
    },
  )
})
