import type { CollectedFile } from './collected-file.ts'
import { baseNameOf, folderOf, pathFrom } from './relative-path.ts'

/** A file that a text names; `note` says in Russian what differs from the name. */
export type FoundFile = { file: CollectedFile; note: string | undefined }

export type Neighbours = {
  /**
   * The file that a text names, by an address on a former site too.
   *
   * @param source as the text names it
   * @param from the path of the text
   */
  find: (source: string, from: string) => FoundFile | undefined
  /** Paths of the files that were found. */
  used: ReadonlySet<string>
}

/** Folders whose inside is the root of a site, as generators have them. */
const roots = ['', 'static', 'public', 'assets', 'src', 'src/assets', 'source', 'content', 'docs']

/** A name that so many files have says nothing. */
const maxOfOneName = 100

/**
 * Finds files that texts name: beside the text (`./images/a.jpg`, `../images/a.jpg`), from the root
 * of the site (`/images/a.jpg`, `@/assets/a.jpg`), or by the end of an old address. Percent escapes,
 * Unicode forms and the case of letters make no difference.
 */
export function createNeighbours(files: readonly CollectedFile[]): Neighbours {
  const exact = new Map(files.map((file) => [file.path.normalize('NFC'), file]))
  const folded = new Map(files.map((file) => [fold(file.path), file]))
  const byName = Map.groupBy(files, ({ path }) => fold(baseNameOf(path)))
  const used = new Set<string>()

  const search = (source: string, from: string): FoundFile | undefined => {
    const places = spellings(source).flatMap((path) => placesOf(path, from))
    for (const place of places) {
      const file = exact.get(place.normalize('NFC'))
      if (file !== undefined) return { file, note: undefined }
    }
    for (const place of places) {
      const file = folded.get(fold(place))
      if (file !== undefined) {
        return { file, note: `имя файла отличается регистром букв: взят «${file.path}»` }
      }
    }
    return byEnding(source, from)
  }

  const byEnding = (source: string, from: string): FoundFile | undefined => {
    for (const path of spellings(source)) {
      const candidates = byName.get(fold(baseNameOf(path))) ?? []
      if (candidates.length > maxOfOneName) continue
      const best = onlyBest(candidates, (file) => commonParts(file.path, path))
      if (best === undefined) continue
      const isAlone = !best.path.includes('/') || folderOf(best.path) === folderOf(from)
      if (isAlone) return { file: best, note: undefined }
      if (commonParts(best.path, path) > 1) return { file: best, note: undefined }
      if (URL.canParse(source)) continue
      return { file: best, note: `файл найден по имени в другой папке: «${best.path}»` }
    }
    return undefined
  }

  return {
    used,
    find(source, from) {
      const found = search(source, from)
      if (found !== undefined) used.add(found.file.path)
      return found
    },
  }
}

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

/** The path in an address as it is written, and without percent escapes. */
function spellings(source: string): string[] {
  const path = URL.parse(source)?.pathname ?? source.replace(/[?#].*$/s, '')
  const written = path.trim().replaceAll('\\', '/')
  try {
    return [...new Set([written, decodeURIComponent(written)])].filter((each) => each !== '')
  } catch {
    // A stray % is part of the name.
    return [written]
  }
}

/** Where a path may be, the likeliest place first. */
function placesOf(path: string, from: string): string[] {
  const folder = folderOf(from)
  const [, alias] = /^(?:@site|[@~])\/(.*)$/s.exec(path) ?? []
  const isRooted = alias !== undefined || path.startsWith('/')
  const inSite = (alias ?? path).replace(/^\/+/, '')
  const beside = isRooted ? [] : [pathFrom(folder, path)]
  if (/^\.\.?\//.test(path)) return beside
  const fromRoots = ancestors(folder).flatMap((ancestor) =>
    roots.map((root) => pathFrom(pathFrom(ancestor, root), inSite)),
  )
  return [...beside, ...fromRoots]
}

/** A folder and those around it, from the inside. */
function ancestors(folder: string): string[] {
  const all = [folder]
  for (let next = folder; next !== '';) {
    next = folderOf(next)
    all.push(next)
  }
  return all
}

/** How many parts two paths have in common at their ends. */
function commonParts(one: string, other: string): number {
  const parts = fold(one).split('/').toReversed()
  const others = fold(other)
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .toReversed()
  const end = parts.findIndex((part, index) => part !== others[index])
  return end === -1 ? parts.length : end
}

/** The one member with the highest score; `undefined` if there are several. */
function onlyBest<Member>(
  members: readonly Member[],
  score: (member: Member) => number,
): Member | undefined {
  const highest = Math.max(...members.map(score))
  const best = members.filter((member) => score(member) === highest)
  return best.length === 1 ? best[0] : undefined
}
