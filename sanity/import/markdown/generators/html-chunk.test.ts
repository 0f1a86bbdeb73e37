import { describe, expect, it } from 'vitest'
import { bodyOf, hrefsIn, sketch } from '#sanity/import/markdown/body.fixture.ts'

const shown = (markdown: string) => bodyOf(markdown).body.map(sketch)

const inside = 'Слова [план](https://a.example/) ![Вид](a.png) **важно**'
const kept = ['normal Слова [план|m0] [важно|strong]', 'image a.png']

describe('Markdown inside elements of HTML', () => {
  it.each([
    ['<div markdown="1">', '</div>'],
    ['<section markdown=block class="a">', '</section>'],
    ['<div>', '</div>'],
    ['<center>', '</center>'],
    ['<p align="center">', '</p>'],
    ['<callout-info class="aside">', '</callout-info>'],
    ['<div\n  style="a"\n>', '</div>'],
    ['<details>', '</details>'],
    ['<table><tr><td>', '</td></tr></table>'],
  ])('is read between %j and its end, in one line, on lines, set in', (open, close) => {
    expect(shown(`${open}${inside}${close}`)).toEqual(kept)
    expect(shown(`${open}\n${inside}\n${close}`)).toEqual(kept)
    expect(shown(`${open}\n      ${inside}\n${close}\n\nПосле`)).toEqual([...kept, 'normal После'])
    expect(shown(`${open}\n\t${inside}\n${close}`)).toEqual(kept)
  })

  it.each([
    [
      '<figure markdown>\n  ![А](a.png){ width="300" }\n  <figcaption>**Утро**</figcaption>\n</figure>',
    ],
    ['<figure>\n\n![А](a.png)\n\n<figcaption>Утро</figcaption>\n</figure>'],
  ])('%j is a picture with its caption', (markdown) => {
    expect(bodyOf(markdown).body).toMatchObject([{ source: 'a.png', caption: 'Утро' }])
  })

  it.each([
    ['<ul>\n  <li>[раз](https://a.example/)</li>\n  <li>два</li>\n</ul>'],
    ['<ul><li>[раз](https://a.example/)<li>два</ul>'],
    ['<ul>\n<li>\n  [раз](https://a.example/)\n</li>\n<li>два</li></ul>'],
  ])('%j is a list', (markdown) => {
    expect(shown(markdown)).toEqual(['normal bullet1 [раз|m0]', 'normal bullet1 два'])
  })

  it.each([
    ['<div>\n## Раздел\n</div>', ['h2 Раздел']],
    ['<div>\n- раз\n- два\n</div>', ['normal bullet1 раз', 'normal bullet1 два']],
    ['<div>\n```\na  b\n```\n</div>', ['normal [a  b|code]']],
    [
      '<details>\n<summary>Ещё `код`</summary>\nСлова\n</details>',
      ['normal [Ещё |strong][код|strong+code]', 'normal Слова'],
    ],
    ['<p>Смотрите [план][1]</p>\n\n[1]: https://a.example/', ['normal Смотрите [план|m0]']],
    [
      '- <div>\n  [план](https://a.example/)\n  </div>\n- два',
      ['normal bullet1 [план|m0]', 'normal bullet1 два'],
    ],
    ['> <div>\n> [план](https://a.example/)\n> </div>', ['blockquote [план|m0]']],
  ])('%j becomes %j', (markdown, blocks) => {
    expect(shown(markdown)).toEqual(blocks)
  })

  it.each([
    [
      '<table>\n    <tr>\n\n        <td>раз</td>\n\n        <td>\n\n            <p>\n\n              два\n\n            </p>\n        </td>\n    </tr>\n</table>\n\n    <p>код</p>',
      ['table: раз | два', 'normal [<p>код</p>|code]'],
    ],
    ['<p>2*3*4 и a_b_c</p>', ['normal 2*3*4 и a_b_c']],
    ['<div>\n    Слова\n\n    let a\n</div>', ['normal Слова', 'normal [let a|code]']],
    ['<pre>\n[а](b) **в**\n</pre>', ['normal [[а](b) **в**|code]']],
  ])('%j, where nothing looks like Markdown, stays HTML', (markdown, blocks) => {
    expect(shown(markdown)).toEqual(blocks)
  })

  it('is always read in MDX, which has no code that is set in', () => {
    const link = '<a href="https://a.example/">план</a>'
    const markdown = `<div\n\tstyle={{\n\t\tdisplay: 'flex',\n\t}}\n>\n\t<div>\n\t\t${link}\n\t\t<small>*Мелко*</small>\n\t</div>\n</div>\n\nПосле`
    const { body } = bodyOf(markdown)
    expect(body.map(sketch)).toEqual(['normal [план|m0] [Мелко|em]', 'normal После'])
    expect(hrefsIn(body)).toEqual(['https://a.example/'])
  })

  it.each([
    ['<Warning>Слова [план](https://a.example/)</Warning>'],
    ['<Warning>\n    Слова [план](https://a.example/)\n</Warning>'],
  ])('is read in the component %j', (markdown) => {
    expect(shown(markdown)).toEqual(['callout Осторожно: normal Слова [план|m0]'])
  })
})

const rest = ['normal Раз', 'h2 Раздел', 'normal Два [план|m0]']
const text = 'Раз\n\n## Раздел\n\nДва [план](https://a.example/)'

describe('an element without its end', () => {
  it.each([
    ['<audio controls src="https://b.example/a.mp3" />'],
    ['<video src="https://b.example/a.mp4"/>'],
    ['<video src="https://b.example/a.mp4">'],
    ['<object data="https://b.example/a.pdf" />'],
    ['<object data="https://b.example/a.pdf">'],
    ['<iframe src="https://b.example/" />'],
    ['<iframe src="https://b.example/">'],
    ['<embed src="https://b.example/" />'],
  ])('%s leaves its link and the rest of the article', (tag) => {
    const { body } = bodyOf(`${tag}\n\n${text}\n\n\`\`\`\n</video></object>\n\`\`\``)
    expect(hrefsIn(body)[0]).toMatch(/^https:\/\/b\.example\//)
    expect(body.slice(1, -1).map(sketch)).toEqual(rest)
  })

  it.each([['div'], ['a'], ['span'], ['table'], ['title'], ['select'], ['style'], ['canvas']])(
    '<%s /> leaves the rest of the article',
    (name) => {
      expect(shown(`<${name} id="x" />\n\n${text}`)).toEqual(rest)
    },
  )

  it.each([
    ['select'],
    ['plaintext'],
    ['xmp'],
    ['title'],
    ['script'],
    ['textarea'],
    ['object'],
    ['iframe'],
    ['svg'],
    ['template'],
    ['noframes'],
    ['table'],
    ['h1'],
    ['ul'],
    ['your-name'],
    ['url'],
    ['String'],
  ])('<%s> named in a sentence is a word, and is said', (name) => {
    const { body, warnings } = bodyOf(`Тег <${name}> здесь и <${name}> там.\n\n${text}`)
    expect(body.map(sketch)).toEqual([`normal Тег <${name}> здесь и <${name}> там.`, ...rest])
    expect(warnings[0]).toContain(`<${name}>`)
  })

  it.each([['select'], ['object'], ['script']])('<%s> may begin an item of a list', (name) => {
    expect(shown(`- <${name}>: раз\n- <${name}>: два\n\n${text}`)).toEqual([
      `normal bullet1 <${name}>: раз`,
      `normal bullet1 <${name}>: два`,
      ...rest,
    ])
  })

  it.each([
    ['Раз <b>два', 'normal Раз два'],
    ['Раз <a href="https://a.example/">два', 'normal Раз два'],
    ['Раз <a id="x">два', 'normal Раз два'],
  ])('%j marks nothing of what follows', (markdown, block) => {
    expect(shown(`${markdown}\n\n${text}`)).toEqual([block, ...rest])
  })

  it('is a doubt if it swallows and is not named in a sentence', () => {
    const { body, doubts } = bodyOf(`<select id="a">\n\n${text}`)
    expect(body.map(sketch)).toEqual(rest)
    expect(doubts).toHaveLength(1)
  })

  it.each([
    ['Раз <y и z> два', 'normal Раз <y и z> два'],
    ['Раз \\<title> два', 'normal Раз <title> два'],
    ['<p>Раз \\<title> два</p>', 'normal Раз <title> два'],
    ['<Tip>а</Tip>\n\n<a@b.example> два', 'normal [a@b.example|m0] два'],
  ])('%j keeps its words', (markdown, block) => {
    expect(shown(markdown).at(-1)).toBe(block)
  })

  it.each([
    [
      '<video controls>\n  <source src="https://b.example/a.mp4">\n  [Скачать](https://b.example/)\n</video>',
    ],
    ['<Tip>а</Tip>\n\n<video\n  controls>\n  <source src="https://b.example/a.mp4" />\n</video>'],
  ])('%j is the film of its source', (markdown) => {
    expect(hrefsIn(bodyOf(markdown).body)).toEqual(['https://b.example/a.mp4'])
  })

  it('keeps the words of elements that a parser of HTML would flatten', () => {
    expect(shown('<select><option>А</option><option>Б</option></select>\n\nПосле')).toEqual([
      'normal А',
      'normal Б',
      'normal После',
    ])
  })
})
