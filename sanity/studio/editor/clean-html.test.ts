import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { htmlToPortableText } from '@portabletext/html'
import { compileSchema, defineSchema, isSpan, isTextBlock } from '@portabletext/schema'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { cleanHtml } from './clean-html.ts'

const named = (names: string[]) => names.map((name) => ({ name }))
const schema = compileSchema(
  defineSchema({
    styles: named(['normal', 'h2', 'h3', 'h4', 'blockquote']),
    lists: named(['bullet', 'number']),
    decorators: named(['strong', 'em', 'underline', 'strike-through', 'code']),
    annotations: [{ name: 'link', fields: [{ name: 'href', type: 'string' }] }],
  }),
)
const parse = (html: string): Document => new JSDOM(html).window.document

/** A paste as the Studio reads it: one line per block, marks and links in brackets. */
function pasted(html: string): string[] {
  const blocks = htmlToPortableText(cleanHtml(html, 'https://butler.example', parse), {
    schema,
    parseHtml: parse,
  })
  return blocks.map((block) => {
    if (!isTextBlock({ schema }, block)) return block._type
    const hrefs = new Map(block.markDefs?.map(({ _key, ...link }) => [_key, String(link['href'])]))
    const text = block.children.map((child) => {
      if (!isSpan({ schema }, child)) return child._type
      const marks = child.marks?.map((mark) => hrefs.get(mark) ?? mark) ?? []
      return marks.length === 0 ? child.text : `[${child.text}|${marks.join('+')}]`
    })
    const place = block.listItem === undefined ? '' : `${block.listItem}${block.level} `
    return `${block.style} ${place}${text.join('')}`
  })
}

const expected = [
  'normal Мы [проверяем всё|strong] по [списку|em], который [лежит в договоре|https://example.ru/spisok?a=1&b=2].',
  'h2 Что взять с собой',
  'normal bullet1 [Уровень|strong] и рулетка',
  'normal bullet2 лазерный уровень',
]

describe('text pasted into the Studio', () => {
  it('from Word keeps headings, lists, bold, italic and links, and nothing else', () => {
    expect(pasted(sample('word.txt'))).toEqual([
      'h2 Как принять квартиру после ремонта',
      ...expected,
      'normal bullet1 Фонарик',
      'h3 Порядок',
      'normal number1 Окна',
      'normal number1 Двери',
      'normal Цветной текст, и ещё.',
      'blockquote Дом должен ждать вас.',
      'normal В 2 метра от стены.',
    ])
  })

  it('from Google Docs keeps headings, lists, bold, italic and links, and nothing else', () => {
    expect(pasted(sample('google-docs.txt'))).toEqual([
      'h2 Как принять квартиру',
      ...expected,
      'normal bullet1 [Фонарик|https://example.ru/fonarik]',
      'h3 Порядок',
      'normal number1 Окна',
      'normal number1 Двери',
    ])
  })

  it.each([
    ['<h1>А</h1><h5>Б</h5><h6>В</h6>', ['h2 А', 'h4 Б', 'h4 В']],
    ['<h2><b>А <i>Б</i></b></h2>', ['h2 А Б']],
    ['<p>а <u>б</u> <ins>в</ins></p>', ['normal а б в']],
    ['<p>а <span style="text-decoration:underline">б</span></p>', ['normal а б']],
    ['<p>а</p><p> </p><p>&nbsp;</p><h2></h2><br><p>б</p>', ['normal а', 'normal б']],
    ['<p><a href="javascript:alert(1)">а</a></p>', ['normal а']],
    ['<p><a href="file:///C:/a.docx">а</a> <a href="//b.example">б</a></p>', ['normal а б']],
    ['<p><a href="mailto:a@b.example">а</a></p>', ['normal [а|mailto:a@b.example]']],
    ['<p><a href="/blog">а</a></p>', ['normal [а|/blog/]']],
    ['<p><a href="https://butler.example/blog?a=1#b">а</a></p>', ['normal [а|/blog/?a=1#b]']],
  ])('reads %s', (html, blocks) => {
    expect(pasted(html)).toEqual(blocks)
  })
})

function sample(name: string): string {
  return readFileSync(join(import.meta.dirname, 'samples', name), 'utf8')
}
