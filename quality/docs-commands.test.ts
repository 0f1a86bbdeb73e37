import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { sourceFiles } from './source-files.fixture.ts'

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')))

const texts = sourceFiles('*.md', '*.ts', '*.tsx', '*.yml').filter(
  (file) => file !== 'quality/docs-commands.test.ts',
)

it('documents, code and CI name only npm scripts that exist', () => {
  const missing = texts.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bnpm run (?:--silent )?([a-z][\w:-]*)/g)]
      .flatMap(([, script]) => script ?? [])
      .filter((script) => scripts[script] === undefined)
      .map((script) => `${file}: npm run ${script}`),
  )
  expect(missing).toEqual([])
})
