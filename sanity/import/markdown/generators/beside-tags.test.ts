import { describe, expect, it } from 'vitest'
import { bodyOf, hrefsIn, sketch } from '#sanity/import/markdown/body.fixture.ts'

const tail = ' Слова [план](https://a.example/) **важно**'
const shownTail = 'normal Слова [план|m0] [важно|strong]'

/** A tag that leaves a film, a picture, a word, or nothing, and what of it stands before the text. */
const tags: [tag: string, before: string[]][] = [
  ['{% youtube abc_DEF123 %}', ['normal [Видео на YouTube|m0]']],
  ['{{< figure src="a.png" >}}', ['image a.png']],
  ['<Image src="./a.png" />', ['image ./a.png']],
  ['[caption]<img src="a.png"> Дом[/caption]', ['image a.png']],
  ['[embed]https://youtu.be/abc_DEF123[/embed]', ['normal [Видео на YouTube|m0]']],
  ['![[a.png]]', ['image a.png']],
  ['{% comment %}x{% endcomment %}', []],
  ['<!-- для себя -->', []],
  ['{% assign a = 1 %}', []],
  ['{{ site.title }}', []],
  ['{/* для себя */}', []],
]

describe('what stands beside a tag', () => {
  it.each(tags)('stays Markdown after %s in its line', (tag, before) => {
    expect(bodyOf(`${tag}${tail}`).body.map(sketch)).toEqual([...before, shownTail])
  })

  it.each(tags)('stays Markdown in the line after %s', (tag, before) => {
    expect(bodyOf(`${tag}\n${tail.trim()}`).body.map(sketch)).toEqual([...before, shownTail])
  })

  it.each(tags)('stays Markdown after %s in a quotation and a list', (tag) => {
    const { body } = bodyOf(`> ${tag}${tail}\n\n- ${tag}${tail}\n  и [ещё](https://b.example/)`)
    expect(hrefsIn(body).filter((href) => href.includes('.example'))).toEqual([
      'https://a.example/',
      'https://a.example/',
      'https://b.example/',
    ])
    expect(body.map(sketch).join()).toContain('blockquote Слова [план|m0]')
  })

  it.each([
    ['{% raw %}{{ v }}{% endraw %}', 'normal [{{ v }}|code] Слова [план|m0] [важно|strong]'],
    [
      '{{< button href="https://b.example/" >}}Туда{{< /button >}}',
      'normal [Туда|m0] Слова [план|m1] [важно|strong]',
    ],
  ])('is one sentence with the words of %s', (tag, block) => {
    expect(bodyOf(`${tag}${tail}`).body.map(sketch)).toEqual([block])
  })

  it('is a paragraph of its own if an empty line parts it', () => {
    const lines = ['<!-- а --> Раз', '{{ site.url }} два', '{{< ref "a.md" >}} три']
    expect(bodyOf(lines.join('\n\n')).body.map(sketch)).toEqual([
      'normal Раз',
      'normal два',
      'normal три',
    ])
  })
})
