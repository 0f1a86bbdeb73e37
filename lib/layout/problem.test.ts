import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { readLayout, unfinishedRestore, writeLayout } from './layout-file.ts'
import { layoutProblem } from './problem.ts'
import { readProductVersion } from './product.ts'
import { layoutVersion } from './version.ts'

it('lets a new folder start, one without a layout, and one of this layout', () => {
  const dataDir = temporaryFolder()
  expect(layoutProblem(join(dataDir, 'new'))).toBeUndefined()
  mkdirSync(join(dataDir, 'lake'))
  expect(layoutProblem(dataDir)).toBeUndefined()
  expect(readLayout(dataDir).layout).toBe(0)
  writeLayout(dataDir, { layout: layoutVersion, product: '0.2.0' })
  expect(layoutProblem(dataDir)).toBeUndefined()
})

it('refuses newer data with the command that restores those from before', () => {
  const dataDir = temporaryFolder()
  const before = join(dataDir, 'before-upgrade/backup-1')
  writeLayout(dataDir, { layout: layoutVersion + 1, product: '9.0.0', before })
  const to = `${dataDir}-${readProductVersion()}`
  const problem = layoutProblem(dataDir)
  expect(problem).toContain('is of ButlerSPB 9.0.0')
  expect(problem).toContain(
    `npm run backup -- restore ${before} --to ${to} --replaces ${dataDir}, then set DATA_DIR to ${to}`,
  )
})

it('refuses a restore that did not end, and a damaged file', () => {
  const dataDir = temporaryFolder()
  writeFileSync(join(dataDir, 'layout.json'), '{"layout":')
  expect(layoutProblem(dataDir)).toContain('layout.json is damaged')
  writeFileSync(join(dataDir, unfinishedRestore), '')
  expect(layoutProblem(dataDir)).toContain('is a restore that did not end')
})
