import { matchesGlob } from 'node:path'
import { expect, it } from 'vitest'
import { importRules } from './import-rules.ts'
import type { ImportRule } from './import-rules.ts'
import { packageRules } from './package-rules.ts'
import { lintPlanted } from './planted-imports.fixture.ts'
import type { PlantedImport } from './planted-imports.fixture.ts'

/** An import that the lint must refuse or let pass, by the table read in the plainest way. */
type Expectation = PlantedImport & { allowed: boolean }

const rules: readonly ImportRule[] = importRules
const packagesOf: Record<string, readonly string[]> = packageRules
let names = 0
const isFile = (room: string) => room.endsWith('.ts')

// The configuration that lints the planted files is a file of this name itself.
const plantable = rules.filter(({ room }) => room !== 'oxlint.config.ts')

const betweenRooms = plantable.flatMap((rule) =>
  rules.flatMap((target) => expectRoom(rule, target.room)),
)
const specifiersOfPackages = new Set(
  Object.values(packageRules).flatMap((globs) => globs.map((glob) => glob.replaceAll('*', 'x'))),
)
const packages = plantable.flatMap(({ room }) =>
  [...specifiersOfPackages].map((specifier) => ({
    file: fileIn(room),
    statement: `import '${specifier}'`,
    allowed: packagesOf[room]?.some((glob) => matchesGlob(specifier, glob)) ?? false,
  })),
)
const detours = plantable.flatMap(({ room }) =>
  [
    '.',
    '..',
    '../planted.ts',
    './../planted.ts',
    '././planted.ts',
    './/planted.ts',
    './deep/../../planted.ts',
    './deep/./planted.ts',
    '#lib/format/../env.ts',
    '#lib/format//planted.ts',
  ].map((specifier) => ({
    file: fileIn(room),
    statement: `import '${specifier}'`,
    allowed: false,
  })),
)
const testFiles = plantable
  .filter(({ room }) => !isFile(room) && room !== 'quality/hostile-content')
  .flatMap(({ room }) =>
    ['planted.test.ts', 'planted.fixture.ts', 'planted.slow.test.tsx'].flatMap((name) => [
      { file: fileIn(room), statement: `import './${name}'`, allowed: false },
      { file: testIn(room), statement: `import './${name}'`, allowed: true },
    ]),
  )
const extensions = ['tsx', 'mts', 'cts', 'js', 'jsx', 'mjs'].flatMap((extension) => [
  {
    file: `lib/format/planted.${extension}`,
    statement: "import '#lib/start.ts'",
    allowed: false,
  },
])
const withoutRoom = [
  'planted.ts',
  'new/planted.ts',
  'lib/planted.ts',
  'lib/new/planted.ts',
].flatMap((file) =>
  ['#lib/format/planted.ts', './format/planted.ts', './lib/env.ts', 'next', 'node:fs'].map(
    (specifier) => ({ file, statement: `import '${specifier}'`, allowed: false }),
  ),
)

function expectRoom({ room, imports, types = [], tests = [] }: ImportRule, target: string) {
  const value = target === room || imports.includes(target)
  const type = value || types.includes(target)
  const file = fileIn(room)
  return specifiers(target, room).flatMap((specifier): Expectation[] => [
    { file, statement: `import * as ${nextName()} from '${specifier}'`, allowed: value },
    { file, statement: `export { a as ${nextName()} } from '${specifier}'`, allowed: value },
    { file, statement: `export type * from '${specifier}'`, allowed: type },
    { file, statement: `import '${specifier}'`, allowed: value },
    { file, statement: `export * from '${specifier}'`, allowed: value },
    { file, statement: `await import('${specifier}')`, allowed: value },
    {
      file: testIn(room),
      statement: `import '${specifier}'`,
      allowed: type || tests.includes(target),
    },
  ])
}

function nextName(): string {
  names += 1
  return `planted${names}`
}

/** Both ways to write an import of `target` from `room`, where both are possible. */
function specifiers(target: string, room: string): string[] {
  const path = isFile(target) ? target : `${target}/planted.ts`
  const folder = isFile(room) ? room.slice(0, room.lastIndexOf('/') + 1) : `${room}/`
  return path.startsWith(folder) ? [`#${path}`, `./${path.slice(folder.length)}`] : [`#${path}`]
}

function fileIn(room: string): string {
  return isFile(room) ? room : `${room}/importing.ts`
}

function testIn(room: string): string {
  return isFile(room) ? room.replace(/\.ts$/, '.test.ts') : `${room}/deep/importing.test.ts`
}

const expectations = [
  ...betweenRooms,
  ...packages,
  ...detours,
  ...testFiles,
  ...extensions,
  ...withoutRoom,
]

it('refuses every import that the table does not name, and no other', () => {
  const refused = lintPlanted(expectations)
  const wrong = expectations
    .filter((each) => refused.has(each) === each.allowed)
    .map(
      ({ file, statement, allowed }) => `${allowed ? 'refused' : 'passed'}: ${file}: ${statement}`,
    )
  expect(wrong).toEqual([])
})
