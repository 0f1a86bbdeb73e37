import type { OxlintOverride } from 'oxlint'
import { importRules } from './import-rules.ts'
import type { Room } from './import-rules.ts'
import { packageRules } from './package-rules.ts'

type Rule = {
  room: Room
  imports: readonly string[]
  types?: readonly string[]
  tests?: readonly string[]
}

/** A pattern of `no-restricted-imports`: globs of specifiers, of which the last match wins. */
type Pattern =
  | { group: string[]; message: string }
  | { regex: string; message: string; allowTypeImports?: true }

const rules: readonly Rule[] = importRules
// The row of a folder inside another folder counts for its files, so it comes later.
const outerFirst = rules.toSorted((a, b) => a.room.length - b.room.length)
// The `.ts` of a specifier counts, so every extension that Node or the bundler takes is linted.
const extensions = '{ts,tsx,mts,cts,js,jsx,mjs,cjs}'

/** `../x.ts`, and any detour (`././x.ts`, `.//x.ts`) that a glob of a room would not recognise. */
const detours: Pattern = {
  regex: String.raw`^\.{1,2}$|^\.\./|/\.{1,2}(/|$)|//`,
  message: 'Import across folders with #, inside a folder with ./ and nothing else',
}

const fixtures: Pattern = {
  regex: String.raw`\.(test|fixture|contract|spec)\.[cm]?[jt]sx?$`,
  message: 'Only tests and fixtures import tests and fixtures',
}

/** Rooms that exist for tests, so that they may use fixtures. */
const testEquipment: readonly Room[] = ['quality/hostile-content']

/**
 * The table of `import-rules.ts` as overrides of oxlint's `no-restricted-imports`. Everything
 * that a row does not name is refused: other rooms, other packages, and every `../`.
 */
export function importRestrictions(): OxlintOverride[] {
  return [
    override(
      [`**/*.${extensions}`],
      [
        {
          group: ['**'],
          message: 'This file belongs to no room: add a row to quality/import-rules.ts',
        },
      ],
    ),
    ...outerFirst.flatMap((rule) => [
      override(sourcesOf(rule.room), patternsOfSources(rule)),
      override(testsOf(rule.room), patternsOfTests(rule)),
    ]),
  ]
}

function override(files: string[], patterns: Pattern[]): OxlintOverride {
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } }
}

function patternsOfSources({ room, imports, types = [] }: Rule): Pattern[] {
  const rooms = [...imports, ...types]
  const message = `${room} may not import this: see quality/import-rules.ts and package-rules.ts`
  const typesOnly = types.flatMap((each) => specifiersOf(each, room)).map(beginsWith)
  return [
    detours,
    ...(testEquipment.includes(room) ? [] : [fixtures]),
    // A regular expression, and first: among globs a later match for another reason would win.
    ...typesOnly.map((regex) => ({
      regex,
      message: `${room} may import types alone from here: see quality/import-rules.ts`,
      allowTypeImports: true as const,
    })),
    {
      group: ['**', ...packageRules[room].flatMap(exactly), ...ownGlobs(room, rooms)],
      message,
    },
  ]
}

function patternsOfTests({ room, imports, types = [], tests = [] }: Rule): Pattern[] {
  const rooms = [...imports, ...types, ...tests]
  const workspaces = packageRules[room].filter((name) => name.startsWith('@butlerspb/'))
  return [
    detours,
    {
      group: [
        '#*',
        '#*/**',
        './**',
        '@butlerspb/**',
        ...workspaces.flatMap(exactly),
        ...ownGlobs(room, rooms),
      ],
      message: `Tests of ${room} may not import this: see quality/import-rules.ts`,
    },
  ]
}

/** Globs that refuse every room but `room` itself and `allowed`, by `#` and by `./`. */
function ownGlobs(room: string, allowed: readonly string[]): string[] {
  const isOpen = (each: string) => each === room || allowed.includes(each)
  const singleFiles = allowed.filter((each) => !outerFirst.some((rule) => rule.room === each))
  return [
    ...(isFile(room) ? [] : ['!./**']),
    ...(room === 'sanity/lake' ? ['!#lake/**'] : []),
    ...[...outerFirst.map((rule) => rule.room), ...singleFiles].flatMap((each) =>
      specifiersOf(each, room).map((glob) => (isOpen(each) ? `!${glob}` : glob)),
    ),
  ]
}

/** What a file of `from` writes to import `room`. */
function specifiersOf(room: string, from: string): string[] {
  const folder = isFile(from) ? from.slice(0, from.lastIndexOf('/') + 1) : `${from}/`
  const relative = room.startsWith(folder) ? [`./${room.slice(folder.length)}`] : []
  return [`#${room}`, ...relative].map((path) => (isFile(room) ? path : `${path}/**`))
}

/** The glob of a room, or the path of a file, as a regular expression. */
function beginsWith(specifier: string): string {
  const isFolder = specifier.endsWith('/**')
  const path = isFolder ? specifier.slice(0, -2) : specifier
  return `^${path.replaceAll(/[.()]/g, String.raw`\$&`)}${isFolder ? '' : '$'}`
}

// Without a slash a glob matches the last part of any path.
function exactly(name: string): string[] {
  return name.includes('/') ? [`!${name}`] : [`!${name}`, `*/**/${name}`]
}

function sourcesOf(room: string): string[] {
  return [isFile(room) ? room : `${room}/**/*.${extensions}`]
}

function testsOf(room: string): string[] {
  const folder = isFile(room) ? room.replace(/\.ts$/, '') : `${room}/**/*`
  return [`${folder}.{test,slow.test,mount.test,faults.test,fixture,contract,spec}.${extensions}`]
}

function isFile(room: string): boolean {
  return room.endsWith('.ts')
}
