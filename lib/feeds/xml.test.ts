import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { wellFormed } from './well-formed.fixture.ts'
import { element, emptyElement, xmlDocument } from './xml.ts'

/** The texts and attributes that a parser finds. */
function contentOf(xml: string): string[] {
  const found: string[] = []
  const parser = new SaxesParser()
  parser.on('text', (text) => found.push(text))
  parser.on('attribute', ({ value }) => found.push(value))
  parser.write(wellFormed(xml)).close()
  return found.filter((text) => text.trim() !== '')
}

describe('an XML document', () => {
  it.each([
    'Дом & сад',
    '<script>alert("1")</script>',
    ']]>',
    '<![CDATA[ x ]]>',
    '&amp; &nbsp;',
    'Ёлка 🎄 — «да»',
    "'одиночные'",
  ])('gives %j back', (text) => {
    const root = { name: 'a', attributes: { b: text }, children: [element('c', text)] }
    expect(contentOf(xmlDocument(root))).toEqual([text, text])
  })

  it.each(['\u0000', '\u0008', '\u000B', '\u001F', '\uFFFE', '\uD800', '\uDC00'])(
    'leaves out the character %j, which XML forbids',
    (character) => {
      expect(contentOf(xmlDocument(element('a', `до${character}после`)))).toEqual(['допосле'])
    },
  )

  it('writes an empty element', () => {
    expect(xmlDocument(emptyElement('a', { b: 1 }))).toBe(
      '<?xml version="1.0" encoding="utf-8"?>\n<a b="1"/>\n',
    )
  })
})
