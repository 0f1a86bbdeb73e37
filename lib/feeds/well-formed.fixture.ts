import { SaxesParser } from 'saxes'

/** Throws when a text is no well-formed XML 1.0 with declared namespaces; gives it back. */
export function wellFormed(xml: string): string {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return xml
}
