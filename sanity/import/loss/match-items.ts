/** A link as it is compared. */
export type LinkItem = { address: string; text: string }

type Key<Item> = (item: Item) => string | undefined

/**
 * The source's items of which the result has none: each is matched once, first by the first pair
 * of keys, what is left by the next. Items without a key match nothing.
 */
function unmatched<Source, Result>(
  source: readonly Source[],
  result: readonly Result[],
  keys: readonly (readonly [Key<Source>, Key<Result>])[],
): Source[] {
  let wanted = [...source]
  let free = [...result]
  for (const [sourceKey, resultKey] of keys) {
    const byKey = Map.groupBy(free, resultKey)
    const used = new Set<Result>()
    wanted = wanted.filter((item) => {
      const key = sourceKey(item)
      const match = key === undefined || key === '' ? undefined : byKey.get(key)?.pop()
      if (match !== undefined) used.add(match)
      return match === undefined
    })
    free = free.filter((item) => !used.has(item))
  }
  return wanted
}

/**
 * The links of a file that are not in its article: by their addresses; by their words, which stay
 * when the address becomes that of a page of the site; players by what names the film.
 */
export function lostLinks<Item extends LinkItem>(
  source: readonly Item[],
  result: readonly LinkItem[],
): Item[] {
  const keys = [linkAddress, linkText, filmOf, kindOf].map((key) => [key, key] as const)
  return unmatched<Item, LinkItem>(source, result, keys)
}

/**
 * The pictures of a file that are not in its article, by their addresses, or the names of their
 * files.
 *
 * @param result addresses of the pictures that were placed
 */
export function lostPictures<Item extends { address: string | undefined }>(
  source: readonly Item[],
  result: readonly string[],
): Item[] {
  const placed = result.map((address) => ({ address }))
  const own = ({ address }: { address: string | undefined }) => address && plainAddress(address)
  return unmatched<Item, { address: string }>(source, placed, [
    [own, own],
    [fileOf, fileOf],
    // Computed by the generator.
    [
      ({ address }) => (address === undefined || /[{}]/.test(address) ? 'any' : undefined),
      () => 'any',
    ],
  ])
}

/**
 * The pieces of code of a file that are not in its article, by their words.
 *
 * @param result the words of each piece
 */
export function lostCode<Item extends { text: string | undefined }>(
  source: readonly Item[],
  result: readonly string[],
): Item[] {
  const found = result.map((text) => ({ text }))
  const signs = ({ text }: { text: string | undefined }) => text && `words ${text}`
  return unmatched<Item, { text: string }>(source, found, [
    [signs, signs],
    [({ text }) => (text ? undefined : 'any'), () => 'any'],
  ])
}

function linkAddress({ address }: LinkItem): string {
  return plainAddress(address)
}

function linkText({ text }: LinkItem): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
}

function plainAddress(address: string): string {
  return decoded(address.trim())
    .normalize('NFC')
    .replace(/&amp;/g, '&')
    .replace(/^(?:https?:)?\/\/|^\.\//i, '')
    .replace(/\/(?=$|[#?])/, '')
}

function fileOf({ address }: { address: string | undefined }): string | undefined {
  if (address === undefined) return undefined
  const path = plainAddress(address).replace(/[?#].*$/s, '')
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase()
}

/** The end of the longest part of an address, which names a film on any page that shows it. */
function filmOf({ address }: LinkItem): string | undefined {
  const path = plainAddress(address).replace(/^[\w-]+(?:\.[\w-]+)+\//, '')
  const all = path.match(/[\w-]{6,}/g) ?? []
  const numbered = all.filter((part) => /\d/.test(part))
  const parts = numbered.length > 0 ? numbered : all
  return parts
    .reduce((longest, part) => (part.length >= longest.length ? part : longest), '')
    .slice(-6)
}

/** Of links without words, those into the site and those into the page. */
function kindOf({ address }: LinkItem): string | undefined {
  if (address.startsWith('#')) return '#'
  return /^[a-z][a-z\d+.-]*:|^\/\//i.test(address) && !address.startsWith('ref:') ? undefined : '/'
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    // A stray % is no valid escape.
    return address
  }
}
