/** Where UTF-8 was read as windows-1251 («РљР»СЋС‡Рё») or as Latin letters («ÐšÐ»ÑŽÑ‡Ð¸»). */
const suspects: readonly { encoding: string; run: RegExp }[] = [
  { encoding: 'windows-1251', run: /(?:[РС][^\p{ASCII}]){4,}/gu },
  { encoding: 'windows-1252', run: /(?:[ÐÑ][^\p{ASCII}]){4,}/gu },
]

/** So many places are looked at: a text without mojibake has hardly one. */
const mostRuns = 50

/**
 * Finds words whose letters were decoded in a foreign encoding before the file was saved.
 *
 * @returns the first of them, as written and as it was meant; `undefined` if there is none
 */
export function findMojibake(
  text: string,
): { at: number; written: string; meant: string } | undefined {
  for (const { encoding, run } of suspects) {
    const bytes = bytesIn(encoding)
    for (const match of [...text.matchAll(run)].slice(0, mostRuns)) {
      const [written] = match
      const meant = decodedAgain(written, bytes)
      if (meant !== undefined) return { at: match.index, written, meant }
    }
  }
  return undefined
}

function decodedAgain(written: string, bytes: ReadonlyMap<string, number>): string | undefined {
  const found = Array.from(written, (letter) => bytes.get(letter))
  if (!found.every((byte) => byte !== undefined)) return undefined
  try {
    const meant = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(found))
    return /^\p{Script=Cyrillic}{4,}/u.test(meant) ? meant : undefined
  } catch {
    // No UTF-8: the letters are meant as they stand.
    return undefined
  }
}

function bytesIn(encoding: string): ReadonlyMap<string, number> {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  return new Map(
    Array.from(new TextDecoder(encoding).decode(all), (letter, byte) => [letter, byte]),
  )
}
