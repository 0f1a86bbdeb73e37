const label = /^(?:e-?mail|почта|telegram|телеграмм?|tg|тг)\s*:\s+/iu

/**
 * An address or a name without what comes along when it is copied: «Telegram: …», the brackets of a
 * link, the mark that ends it in a list. Letters of other widths are ordinary ones.
 */
export function unwrapPasted(text: string): string {
  return text
    .normalize('NFKC')
    .replace(label, '')
    .replace(/^<([^<>]*)>$/, '$1')
    .replace(/[;,]$/, '')
    .trim()
}
