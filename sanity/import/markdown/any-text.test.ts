import { array, assert, constantFrom, property, stringMatching, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyOf, hrefsIn } from './body.fixture.ts'
import type { DraftBlock } from './text-blocks.ts'

/** The texts of a body that visitors read; code is apart, it may hold anything. */
function textsOf(block: DraftBlock): { text: string; isCode: boolean }[] {
  const plain = (text: string | undefined) => ({ text: text ?? '', isCode: false })
  if (block._type === 'block') {
    return block.children.map(({ text, marks }) => ({ text, isCode: marks.includes('code') }))
  }
  if (block._type === 'calloutBlock') return [plain(block.title), ...block.text.flatMap(textsOf)]
  if (block._type === 'tableBlock') return block.rows.flatMap(({ cells }) => cells.map(plain))
  if (block._type === 'pendingImage') return [plain(block.alt), plain(block.caption)]
  return block._type === 'consultationBlock' ? [plain(block.label)] : []
}

const word = stringMatching(/^[а-я]{3,8}$/)
const wrappers: ((text: string) => string)[] = [
  (text) => `## ${text}`,
  (text) => `**${text}:**${text}`,
  (text) => `* ${text}\n  1. ${text}`,
  (text) => `> ${text}\n>\n> * ${text}`,
  (text) => `| ${text} | а |\n|---|---|\n| ${text} | **${text}** |`,
  (text) => `<p>${text}</p>`,
  (text) => `<div><b>${text}`,
  (text) => `<table><tr><td>${text}</table>`,
  (text) => `:::note ${text}\n${text}\n:::`,
  (text) => `!!! warning "${text}"\n    ${text}`,
  (text) => `{% note %}\n${text}\n{% endnote %}`,
  (text) => `{{< what >}}\n${text}\n{{< /what >}}`,
  (text) => `<Card>\n  ${text}\n</Card>`,
  (text) => `{{ ${text} }} ${text}`,
  (text) => `{% ${text}`,
  (text) => `import ${text} from 'x'`,
  (text) => `[${text}](https://a.example/) ![${text}](a.png)`,
  (text) => `${text}[^${text}]\n\n[^${text}]: ${text}`,
  (text) => `\`\`\`\n${text}\n\`\`\``,
  (text) => `1. ${text}\n\n   ![${text}](b.png)\n2. ${text}`,
  (text) => `<details><summary>${text}</summary>${text}</details>`,
  (text) => `[caption id="a"]<img src="a.png" alt="${text}"> ${text}[/caption]`,
  (text) => `<!-- ${text}`,
  (text) => `** ${text}**${text}`,
  (text) => `Тег <select> и <title>, ${text}`,
  (text) => `<video src="https://a.example/a.mp4" /> ${text}`,
  (text) => `<b>${text}`,
  (text) => `[tabs][tab title="${text}"]${text}[/tab][/tabs]`,
  (text) => `{{< figure src="a.png" title="${text} ${text}" >}} ${text}`,
  (text) => `{{< tab "Раздел ${text}" >}}${text}{{< /tab >}}`,
  (text) => `<Card title="а" note="Слово ${text}">${text}</Card>`,
  (text) => `:::note[**${text}** [${text}](https://a.example/)]\n${text}\n:::`,
  (text) => `\`\`\`js title="${text}"\nlet a\n\`\`\``,
]
const piece = tuple(word, constantFrom(...wrappers)).map(([text, wrap]) => ({
  text,
  source: wrap(text),
}))

describe('any text', () => {
  it('loses no word without a report', () => {
    assert(
      property(array(piece, { maxLength: 8 }), (pieces) => {
        const { body, warnings, doubts } = bodyOf(pieces.map(({ source }) => source).join('\n\n'))
        const kept = [
          ...body.flatMap(textsOf).map(({ text }) => text),
          ...warnings,
          ...doubts,
        ].join(' ')
        for (const { text } of pieces) expect(kept).toContain(text)
      }),
      { numRuns: 150 },
    )
  })

  // What may stand before, around and behind a link and a picture.
  const sides: [before: string, after: string][] = [
    ['{{< figure src="b.png" >}} ', ''],
    ['{% youtube abc_DEF123 %} ', ' {% youtube abc_DEF123 %}'],
    ['{% raw %}{{ v }}{% endraw %} ', ''],
    ['{{ site.title }}\n', '\n{{ site.title }}'],
    ['<!-- а --> ', ' <!-- а -->'],
    ['- <Image src="./b.png" /> ', ''],
    ['> [embed]https://youtu.be/abc_DEF123[/embed] ', ''],
    ['[caption id="1"]', ' слово[/caption]'],
    ['<div markdown="1">\n', '\n</div>'],
    ['<details><summary>Ещё</summary>\n    ', '\n</details>'],
    ['<Note>', '</Note>'],
    ['<section\n  style="a"\n>\n\t', '\n</section>'],
    ['<ul><li>', '</li></ul>'],
    ['Тег <object> ', ''],
    ['<iframe src="https://b.example/" /> ', ''],
    ['<b>', ''],
    [':::tip ', ''],
    ['[vc_row][vc_column]', '[/vc_column][/vc_row]'],
  ]

  it('loses no link and no picture, whatever stands beside them', () => {
    const place = tuple(
      constantFrom(...sides),
      constantFrom(...sides),
      stringMatching(/^[a-z]{5,8}$/),
    )
    assert(
      property(array(place, { minLength: 1, maxLength: 5 }), (places) => {
        const texts = places.map(
          ([[before, after], [around, behind], name]) =>
            `${around.includes('\n') ? '' : around}${before}слово [слово](https://${name}.example/) ![](${name}.png)${after}${around.includes('\n') ? '' : behind}`,
        )
        const { body, warnings } = bodyOf(texts.join('\n\n'))
        const found = [...hrefsIn(body), ...warnings, JSON.stringify(body)].join(' ')
        for (const [, , name] of places) {
          expect(found).toContain(`https://${name}.example/`)
          expect(found).toContain(`"source":"${name}.png"`)
        }
        expect(JSON.stringify(body)).not.toMatch(/data-import|x-gen|\]\(|generator:/)
      }),
      { numRuns: 200 },
    )
  })

  // The tokens, from which any mixture is made.
  const fragments =
    '{%;%};{{<;>}};{{;}};:::;**;__;`;```;<;>;</;/>;";![[;]];[;];(;);\n;\n\n;    ;> ;- ;1. ;|;|---|;<!--;import a from "b"; слово ;Card;div;<p>;<table>;<svg>;&amp;;\\;$$;~;{#a};{: .note};[a](;<select>;<title>;<iframe src=a>;<b>;</b>;[video mp4=a];[/video];\\[caption\\];alt="{{ x }}";<img alt="{{ x }}" src=a.png>;!!! note;[^1];[^1]: ;\ud800;\u0000;\uFFFD;\t;\r\n'.split(
      ';',
    )

  it('throws nothing and shows no syntax of generators, whatever stands in it', () => {
    assert(
      property(array(constantFrom(...fragments), { maxLength: 40 }), (parts) => {
        const { body } = bodyOf(parts.join(''))
        expect(JSON.stringify(body)).not.toMatch(/<!--gen:|x-gen|data-import|generator:/)
      }),
      { numRuns: 300 },
    )
  })

  it('shows no complete tag of a generator and no stray mark of bold outside of code', () => {
    const tags = [
      '{% x %}',
      '{{< x >}}',
      '{{% x %}}',
      ':::x',
      ':::',
      "import a from 'b'",
      '**слово',
      'слово**',
    ]
    assert(
      property(array(constantFrom(...tags, 'слово'), { maxLength: 10 }), (parts) => {
        const { body } = bodyOf(parts.join('\n\n'))
        const texts = body.flatMap(textsOf).filter(({ isCode }) => !isCode)
        for (const { text } of texts) expect(text).not.toMatch(/\{%|\{\{<|:::|import a from|\*\*/)
      }),
      { numRuns: 150 },
    )
  })
})

describe('hostile text', () => {
  const many = 3000
  it.each([
    ['quotations', '> '.repeat(many)],
    ['lists', '- '.repeat(many)],
    ['brackets', '['.repeat(many)],
    ['emphasis', '*a '.repeat(many)],
    ['elements', '<div>'.repeat(many)],
    ['inline elements', 'а<b>'.repeat(many)],
    ['tags of Liquid', '{% x %}'.repeat(many)],
    ['open tags', '{{< x '.repeat(many)],
    ['components', '<A x={'.repeat(many)],
    ['comments', '<!--'.repeat(many)],
    ['films without an end', '<video src="a">\n'.repeat(many)],
    ['elements around Markdown', '<div>[a](b)\n'.repeat(many)],
    ['shortcodes of WordPress', '[vc_row][vc_column]'.repeat(many)],
    ['indents', Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- а`).join('\n')],
  ])('of %s keeps its words', (_, source) => {
    expect(JSON.stringify(bodyOf(`${source}\n\nпоследнее слово`).body)).toContain('последнее слово')
  })
})
