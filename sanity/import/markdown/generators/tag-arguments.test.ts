import { describe, expect, it } from 'vitest'
import { bodyOf, hrefsIn, sketch } from '#sanity/import/markdown/body.fixture.ts'

const shown = (markdown: string) => bodyOf(markdown).body.map(sketch)

describe('the arguments of a known tag', () => {
  it.each([
    [
      '{{< figure src="a.png" title="Дом" caption="Утро" attr="И. Иванов" >}}',
      'Дом. Утро. И. Иванов',
    ],
    ['{{< figure src="a.png" title="Утро" caption="Утро" >}}', 'Утро'],
    ['<Figure caption="Утро">![Вид](a.png)</Figure>', 'Утро'],
    ['{% figure caption:"Утро" %}\n![Вид](a.png)\n{% endfigure %}', 'Утро'],
  ])('of %j are the caption %j', (markdown, caption) => {
    const { body, warnings } = bodyOf(markdown)
    expect(body).toMatchObject([{ source: 'a.png', caption }])
    expect(warnings).toEqual([])
  })

  it.each([
    [
      '{{< tabs >}}{{< tab "Первая" >}}Слова{{< /tab >}}{{< /tabs >}}',
      ['normal [Первая|strong]', 'normal Слова'],
    ],
    [
      '{% tabs t %}\n<!-- tab Первая -->\nСлова\n<!-- endtab -->\n{% endtabs %}',
      ['normal [Первая|strong]', 'normal Слова'],
    ],
    ['{{< columns >}}раз<--->два{{< /columns >}}', ['normal раз', 'normal два']],
    [
      '{{< quote author="Аня" source="Книга" url="https://a.example/" >}}Слова{{< /quote >}}',
      ['blockquote Слова', 'blockquote — [Аня, Книга|m0]'],
    ],
    [
      '{% blockquote Аня, Книга https://a.example/ Глава %}\nСлова\n{% endblockquote %}',
      ['blockquote Слова', 'blockquote — [Аня, Книга, Глава|m0]'],
    ],
    [
      '{% codeblock Окно lang:js https://a.example/ Ещё %}\nlet a\n{% endcodeblock %}',
      ['normal [Окно |strong][Ещё|strong+m0]', 'normal [let a|code]'],
    ],
    ['```js title="окно.js" {1}\nlet a\n```', ['normal [окно.js|strong]', 'normal [let a|code]']],
    ['```js:title=okno.js\nlet a\n```', ['normal [okno.js|strong]', 'normal [let a|code]']],
    ['{{< card link="https://a.example/" title="Дом" >}}', ['normal [Дом|strong+m0]']],
    ["{% post_link keys 'Ключи' %}", ['normal [Ключи|m0]']],
    [
      '<video src="https://a.example/a.mp4" poster="a.png"></video>',
      ['image a.png', 'normal [Смотреть видео|m0]'],
    ],
    [
      '{{< video src="https://a.example/a.mp4" caption="Видео дома" poster="a.png" >}}',
      ['image a.png', 'normal [Открыть страницу a.example|m0]', 'normal Видео дома'],
    ],
  ])('of %j are shown as %j', (markdown, blocks) => {
    expect(shown(markdown)).toEqual(blocks)
  })

  it('keep the link to who made a picture', () => {
    const { body } = bodyOf(
      '{{< figure src="a.png" caption="Утро" attr="Аня" attrlink="https://a.example/" >}}',
    )
    expect(body.map(sketch)).toEqual(['image a.png', 'normal Утро. [Аня|m0]'])
    expect(hrefsIn(body)).toEqual(['https://a.example/'])
  })

  it.each([
    [
      '{{< figure src="a.png" caption="Фото **Ани**, [сайт](https://a.example/)" >}}',
      ['image a.png', 'normal Фото [Ани|strong], [сайт|m0]'],
    ],
    [
      `<Figure src="a.png" caption="Фото <a href='https://a.example/'>Ани</a> < 5 & 6" />`,
      ['image a.png', 'normal Фото [Ани|m0] < 5 & 6'],
    ],
    [
      '<Accordion title="Ещё [план](https://a.example/) и `код`">Слова</Accordion>',
      ['normal [Ещё |strong][план|strong+m0][ и |strong][код|strong+code]', 'normal Слова'],
    ],
    ['{{< button href="https://a.example/" text="_Туда_" >}}', ['normal [Туда|m0+em]']],
  ])('of %j are Markdown: %j', (markdown, blocks) => {
    const { body, warnings } = bodyOf(markdown)
    expect(body.map(sketch)).toEqual(blocks)
    expect(warnings).toEqual([])
  })

  it.each([
    ['<Card title="Дом" cta="Читать дальше">Слова</Card>', 'cta="Читать дальше"'],
    ['<Tabs items={["Первая", "Вторая"]}>Слова</Tabs>', 'items={["Первая", "Вторая"]}'],
    ['{{< tip link="https://a.example/" >}}Слова{{< /tip >}}', 'link="https://a.example/"'],
  ])('of %j that have no place are said', (markdown, rest) => {
    expect(bodyOf(markdown).warnings.join()).toContain(`«${rest}»`)
  })

  it('that only tell how something looks are not', () => {
    const { warnings } = bodyOf(
      '<Image src="a.png" width="300" className="big round" loading="lazy" />',
    )
    expect(warnings).toEqual([])
  })

  it.each([
    ['{{< gallery dir="/img/" />}}'],
    ['{{< gallery match="images/*" >}}'],
    ['<Gallery images={list} />'],
  ])('%s, whose pictures are not in the text, is a doubt', (markdown) => {
    expect(bodyOf(markdown).doubts).toHaveLength(1)
  })
})

describe('the title of a callout', () => {
  it.each([
    [':::tip[**Свой** _заголовок_ с `кодом`]\nСлова\n:::', 'Свой заголовок с кодом'],
    [':::tip **Свой**\nСлова\n:::', 'Свой'],
    [':::caution Заголовок {#id}\nСлова\n:::', 'Заголовок'],
    [':::tip[Свой]{#id .class}\nСлова\n:::', 'Свой'],
    ['!!! tip "**Свой** [план](/plan)"\n    Слова', 'Свой план'],
    ['> [!tip] **Свой**\n> Слова', 'Свой'],
    ['<Tip title="**Свой**">Слова</Tip>', 'Свой'],
  ])('of %j is %s', (markdown, title) => {
    const { body } = bodyOf(markdown)
    expect(body[0]).toMatchObject({ _type: 'calloutBlock', title })
    expect(body.map(sketch)[0]).toContain('Слова')
  })

  it('keeps its links below it, and the name of its place', () => {
    const { body, warnings } = bodyOf(
      '## Раздел\n\n:::tip[Свой [план](https://a.example/)]{#mesto}\nСлова\n:::\n\n[туда](#mesto)',
    )
    expect(body[1]).toMatchObject({ title: 'Свой план' })
    expect(hrefsIn(body)).toContain('https://a.example/')
    expect(warnings.join()).not.toContain('никуда не ведёт')
  })

  it('is said to be of no kind, and its words stay', () => {
    const { body, warnings } = bodyOf(':::unknown\nСлова **тут**\n:::')
    expect(body.map(sketch)).toEqual(['normal Слова [тут|strong]'])
    expect(warnings[0]).toContain(':::unknown')
  })
})
