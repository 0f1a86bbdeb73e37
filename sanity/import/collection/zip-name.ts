/**
 * The name of an entry whose archive does not say that names are UTF-8, and which is none. Russian
 * Windows writes such names in the code page 866, some programs in windows-1251. The bytes 80–AF
 * are letters in 866, and in 1251 hardly ever occur but for A8, Ё.
 */
export function legacyZipName(bytes: Uint8Array): string {
  const isDos = bytes.some((byte) => byte >= 0x80 && byte <= 0xaf && byte !== 0xa8)
  return new TextDecoder(isDos ? 'ibm866' : 'windows-1251').decode(bytes)
}

/** Whether a name leads out of the archive: absolute, with a drive, or with `..`. */
export function isUnsafeZipName(name: string): boolean {
  return (
    /^(?:[\\/]|[a-z]:)/i.test(name) ||
    /(?:^|[\\/])\.\.(?:[\\/]|$)/.test(name) ||
    name.includes('\0')
  )
}
