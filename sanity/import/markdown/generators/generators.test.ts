import { describe, expect, it } from 'vitest'
import { bodyOf, hrefsIn, sketch } from '#sanity/import/markdown/body.fixture.ts'

const shown = (markdown: string) => bodyOf(markdown).body.map(sketch)

// The word alone would be a use of it for the rule against computed imports.
const requiredPicture = ['<img src={', 'require', "('./a.png')} />"].join('')

describe('syntax of generators', () => {
  it.each([
    [
      '{% highlight js %}\nlet a\n  {{ b }}\n{% endhighlight %}',
      ['normal [let a\n  {{ b }}|code]'],
    ],
    ['{{< highlight go >}}\nx := 1\n{{< /highlight >}}', ['normal [x := 1|code]']],
    ['{{< figure src="a.png" caption="Дом" >}}', ['image a.png']],
    ['{% include figure.html src="a.png" %}', ['image a.png']],
    ['{% img /a.png %}', ['image /a.png']],
    ['import plan from \'./a.png\'\n\n<Image src={plan} alt="План" />', ['image ./a.png']],
    [requiredPicture, ['image ./a.png']],
    ['[caption id="1"]<img src="a.png"> Дом[/caption]', ['image a.png']],
    ['![[a.png|300]]', ['image a.png']],
    ['{{< gallery >}}\n![](a.png)\n![](b.png)\n{{< /gallery >}}', ['image a.png', 'image b.png']],
    ['![]({{ site.baseurl }}/a.png)', ['image /a.png']],
    ['<img src="{{ site.baseurl }}/a.png">', ['image /a.png']],
    ['Слова {# скрыто #}{/* и это */}тут', ['normal Слова тут']],
    ['Текст\n{: .lead}', ['normal Текст']],
    ['{% raw %}{{ x }}{% endraw %}', ['normal [{{ x }}|code]']],
    ['## Раздел {#id .class}', ['h2 Раздел']],
  ])('%j becomes %j without a doubt', (markdown, blocks) => {
    expect(shown(markdown)).toEqual(blocks)
    expect(bodyOf(markdown).doubts).toEqual([])
  })

  it.each([
    ['> [!TIP]\n> Слова **важно**'],
    ['> [!tip] Совет\n> Слова **важно**'],
    [':::tip\nСлова **важно**\n:::'],
    [':::tip[Совет]\n\nСлова **важно**\n\n:::'],
    ['::: tip Совет\nСлова **важно**\n:::'],
    ['!!! tip "Совет"\n    Слова **важно**'],
    ['Слова **важно**\n{: .tip}'],
    ['{% tip %}\nСлова **важно**\n{% endtip %}'],
    ['{{% tip %}}\nСлова **важно**\n{{% /tip %}}'],
    ['<Tip>\n  Слова **важно**\n</Tip>'],
    ['<Callout type="tip">\n    Слова **важно**\n</Callout>'],
  ])('%j is a callout', (markdown) => {
    expect(shown(`До\n\n${markdown}\n\nПосле`)).toEqual([
      'normal До',
      'callout Совет: normal Слова [важно|strong]',
      'normal После',
    ])
  })

  it.each([
    ['[а]({% post_url 2020-01-01-keys %})', '/blog/keys/'],
    ['[а]({% link _posts/2020-01-01-keys.md %})', '/blog/keys/'],
    ['[а]({{< ref "posts/keys.md" >}})', '/blog/keys/'],
    ['[а]({{ "/services/" | relative_url }})', '/services/'],
    ['[[keys|а]]', '/blog/keys/'],
    ['{{< youtube abc_DEF123 >}}', 'https://www.youtube.com/watch?v=abc_DEF123'],
    [
      '{% include video id="abc_DEF123" provider="youtube" %}',
      'https://www.youtube.com/watch?v=abc_DEF123',
    ],
    ['<YouTube id="abc_DEF123" />', 'https://www.youtube.com/watch?v=abc_DEF123'],
    ['[embed]https://youtu.be/abc_DEF123[/embed]', 'https://www.youtube.com/watch?v=abc_DEF123'],
  ])('%j leads to %s', (markdown, href) => {
    expect(hrefsIn(bodyOf(markdown).body)).toEqual([href])
  })

  it.each([
    ['{{ site.title }}'],
    ['{% include form.html %}'],
    ['{{< chart a="1" >}}'],
    ['[contact-form-7 id="1"]'],
    ['<Chart data={rows} />'],
    ['<?php echo 1 ?>'],
    ['![[Другая заметка]]'],
  ])('%s is out of sight and a doubt that quotes it', (syntax) => {
    const { body, doubts } = bodyOf(`До\n\n${syntax}\n\nПосле`)
    expect(body.map(sketch)).toEqual(['normal До', 'normal После'])
    expect(doubts).toHaveLength(1)
    expect(doubts[0]).toContain(`3: «${syntax}»`)
  })

  it.each([
    ["import A from './a.astro'"],
    ['export const meta = { a: 1 }'],
    ['[TOC]'],
    ['[[toc]]'],
    ['*[ЖКХ]: хозяйство'],
  ])('%s is out of sight and reported', (syntax) => {
    const { body, warnings, doubts } = bodyOf(`До\n\n${syntax}\n\nПосле`)
    expect(body.map(sketch)).toEqual(['normal До', 'normal После'])
    expect([...warnings, ...doubts]).toEqual([expect.stringContaining(syntax)])
  })

  it('keeps the words, and their Markdown, inside a pair nobody knows', () => {
    const { body, doubts } = bodyOf('<Deal of="x">\n\nСлова **тут**\n\n</Deal>\n\nПосле')
    expect(body.map(sketch)).toEqual(['normal Слова [тут|strong]', 'normal После'])
    expect(doubts).toHaveLength(1)
  })

  it.each([
    ['`{{ x }} {% y %} [[z]]`', 'normal [{{ x }} {% y %} [[z]]|code]'],
    ['```\n{{< x >}}\nimport a from "b"\n```', 'normal [{{< x >}}\nimport a from "b"|code]'],
    ['<pre>{% x %}</pre>', 'normal [{% x %}|code]'],
    ['    {{ x }}', 'normal [{{ x }}|code]'],
  ])('is left alone in the code %j', (markdown, block) => {
    expect(shown(markdown)).toEqual([block])
    expect(bodyOf(markdown).doubts).toEqual([])
  })

  it('does not move the lines of what follows', () => {
    const { warnings } = bodyOf('{{< figure\n  src="a.png"\n>}}\n\n:::tip\nа\n:::\n\n##### Пять')
    expect(warnings).toEqual(['9: заголовок уровня 5 стал заголовком уровня 4'])
  })

  it('leaves braces around paragraphs alone, also beside a component', () => {
    expect(shown('<Tip>а</Tip>\n\nкласс {\n\nслова\n\n}').slice(1)).toEqual([
      'normal класс {',
      'normal слова',
      'normal }',
    ])
  })

  it('leaves braces and brackets of a plain text alone', () => {
    expect(shown('Цена {от 5} до [10], import и export: 100%%')).toEqual([
      'normal Цена {от 5} до [10], import и export: 100%%',
    ])
  })
})
