/**
 * A text in one of the single-byte encodings that browsers read but do not write; a letter that the
 * encoding lacks is an error.
 */
export function encoded(text: string, encoding: string): Uint8Array {
  const letters = new TextDecoder(encoding).decode(
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
  )
  const bytes = new Map(Array.from(letters, (letter, byte) => [letter, byte]))
  return Uint8Array.from(text, (letter) => {
    const byte = bytes.get(letter)
    if (byte === undefined) throw new Error(`${encoding} has no ${letter}`)
    return byte
  })
}

/** A text in UTF-16, without a byte order mark. */
export function inUtf16(text: string, isBigEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(index * 2, text.charCodeAt(index), !isBigEndian)
  }
  return new Uint8Array(view.buffer)
}
