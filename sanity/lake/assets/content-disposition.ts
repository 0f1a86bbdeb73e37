/** RFC 6266 with RFC 8187 encoding: quotes and line breaks sent by the caller never reach the header. */
export function attachment(name: string): string {
  const file = name.slice(0, 200).toWellFormed()
  const plain = file.replaceAll(/[^\w.-]/g, '_')
  const encoded = encodeURIComponent(file).replaceAll(/['()*]/g, encodeCharacter)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

function encodeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
