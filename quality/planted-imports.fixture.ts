import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'

/** One import statement and the file that it is planted in. */
export type PlantedImport = { file: string; statement: string }

const configuration = [
  'oxlint.config.ts',
  'quality/import-restrictions.ts',
  'quality/import-rules.ts',
  'quality/content-rules.ts',
  'quality/around-rules.ts',
  'quality/process-rules.ts',
  'quality/request-rules.ts',
  'quality/studio-rules.ts',
  'quality/package-rules.ts',
]

/** Types decide nothing about an import, and take most of the time of a lint. */
const withoutTypes = `import config from './oxlint.config.ts'
export default { ...config, options: { typeAware: false } }
`

const report = z.object({
  diagnostics: z.array(
    z.object({
      code: z.string().optional(),
      filename: z.string(),
      labels: z.array(z.object({ span: z.object({ line: z.number() }) })),
    }),
  ),
})

/**
 * Writes the imports into a folder of their own, lints it with the configuration of this
 * repository and returns those that `no-restricted-imports` refuses.
 */
export function lintPlanted(planted: readonly PlantedImport[]): Set<PlantedImport> {
  const folder = mkdtempSync(join(tmpdir(), 'planted-imports-'))
  try {
    const files = Map.groupBy(planted, ({ file }) => file)
    for (const file of configuration) cpSync(file, join(folder, file))
    writeFileSync(join(folder, 'without-types.config.ts'), withoutTypes)
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
    for (const [file, imports] of files) {
      mkdirSync(join(folder, dirname(file)), { recursive: true })
      writeFileSync(join(folder, file), imports.map((each) => `${each.statement}\n`).join(''))
    }
    return new Set(
      refusedLines(folder).flatMap(({ filename, line }) => files.get(filename)?.[line - 1] ?? []),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function refusedLines(folder: string): { filename: string; line: number }[] {
  const lint = spawnSync(
    process.execPath,
    [
      resolve('node_modules/oxlint/bin/oxlint'),
      '--config=without-types.config.ts',
      '--format=json',
      '.',
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  )
  const parsed = report.parse(JSON.parse(lint.stdout))
  return parsed.diagnostics
    .filter(({ code }) => code?.includes('no-restricted-imports'))
    .flatMap(({ filename, labels }) => labels.map(({ span }) => ({ filename, line: span.line })))
}
