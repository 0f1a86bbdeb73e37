import { describe, expect, it } from 'vitest'
import { bodyOf, hrefsIn, sketch } from './body.fixture.ts'

const shown = (markdown: string) => bodyOf(markdown).body.map(sketch)

describe('HTML in Markdown', () => {
  it.each([
    ['<p>Раз&hellip;</p><p>5&times;5 &rarr; &euro;</p>', ['normal Раз…', 'normal 5×5 → €']],
    [
      '<h3>Окна</h3>\n<ul><li>раз<li>два</ul>',
      ['h3 Окна', 'normal bullet1 раз', 'normal bullet1 два'],
    ],
    ['<div>\n\n**жирно**\n\n</div>', ['normal [жирно|strong]']],
    ['<blockquote><p>Тихо</p></blockquote>', ['blockquote Тихо']],
    ['<pre>а\n  б</pre>', ['normal [а\n  б|code]']],
    ['<details><summary>Ещё</summary>Слова</details>', ['normal [Ещё|strong]', 'normal Слова']],
    ['<dl><dt>Ключ</dt><dd>открывает</dd></dl>', ['normal [Ключ|strong]', 'normal открывает']],
    ['<table><tr><th>А<th>Б<tr><td>1<td>2</table>', ['table: А | Б / 1 | 2']],
    ['H<sub>2</sub>O, м<sup>2</sup>, <kbd>Esc</kbd>', ['normal H[2|sub]O, м[2|sup], [Esc|code]']],
    ['H~2~O и м^2^, ==важно==', ['normal H[2|sub]O и м[2|sup], [важно|mark]']],
    ['<P>Старое <B>письмо</B></P>', ['normal Старое [письмо|strong]']],
    ['Видно<!-- скрыто\n\nи тут --> всё', ['normal Видно всё']],
    ['Открыт <!-- комментарий\nдальше', ['normal Открыт дальше']],
  ])('%j becomes %j', (markdown, blocks) => {
    expect(shown(markdown)).toEqual(blocks)
  })

  it.each([
    ['<img src="a.png" alt="А">', ['image a.png']],
    ['<picture><source srcset="a.webp"><img src="a.png"></picture>', ['image a.png']],
    ['<img data-src="a.png" src="data:image/gif;base64,R0">', ['image a.png']],
    ['Слово ![](a.png)', ['normal Слово', 'image a.png']],
    ['![](a.png) Слово', ['image a.png', 'normal Слово']],
    ['| а | б |\n|---|---|\n| ![](a.png) | 1 |', ['table: а | б /  | 1', 'image a.png']],
    ['![](<дом (1).png> "Дом"){width=300}', ['image %D0%B4%D0%BE%D0%BC%20(1).png']],
    ['![](a.png =100x20)', ['image a.png']],
  ])('the picture of %j is kept', (markdown, blocks) => {
    expect(shown(markdown).map((line) => decodeURI(line))).toEqual(
      blocks.map((line) => decodeURI(line)),
    )
  })

  it('gives a figure its caption and the link around its picture', () => {
    const { body } = bodyOf(
      '<figure><a href="https://a.example/"><img src="a.png" alt="А"></a><figcaption>Утро</figcaption></figure>',
    )
    expect(body[0]).toMatchObject({ source: 'a.png', alt: 'А', caption: 'Утро' })
    expect(hrefsIn(body)).toEqual(['https://a.example/'])
  })

  it('keeps the link of a picture as a line below it', () => {
    const { body } = bodyOf('[![Смотреть](a.png)](https://a.example/)')
    expect(body.map(sketch)).toEqual(['image a.png', 'normal [Смотреть|m0]'])
  })

  it.each([
    ['//www.youtube.com/embed/abc_DEF123', 'https://www.youtube.com/watch?v=abc_DEF123'],
    ['https://player.vimeo.com/video/1234567', 'https://vimeo.com/1234567'],
    ['https://rutube.ru/play/embed/abc123', 'https://rutube.ru/video/abc123/'],
    ['https://vk.com/video_ext.php?oid=-1&id=22', 'https://vk.com/video-1_22'],
    ['https://other.example/frame', 'https://other.example/frame'],
  ])('a frame of %s becomes a link, and is said', (src, href) => {
    const { body, warnings } = bodyOf(`<iframe src="${src}"></iframe>`)
    expect(hrefsIn(body)).toEqual([href])
    expect(warnings[0]).toContain('заменён ссылкой')
  })

  it.each([
    '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://a.example/?v=1\n</div></figure>',
    '<p>https://a.example/?v=1</p>',
  ])('opens an address that stands alone in HTML: %s', (html) => {
    expect(hrefsIn(bodyOf(html).body)).toEqual(['https://a.example/?v=1'])
  })

  it('says that a picture no longer links to its own file', () => {
    expect(bodyOf('[![а](a.xyz)](a.xyz)').warnings.join()).toContain('на её же файл «a.xyz»')
  })

  it('doubts a film of the old site and a script', () => {
    expect(bodyOf('<video src="/film.mp4"></video>').doubts[0]).toContain('film.mp4')
    expect(bodyOf('<script>alert(1)</script>')).toMatchObject({ body: [] })
    expect(bodyOf('<script>alert(1)</script>').doubts).toHaveLength(1)
  })
})

describe('links of a page to itself', () => {
  it.each([
    ['#что-дальше', '## Что дальше?'],
    ['#%D1%87%D1%82%D0%BE-%D0%B4%D0%B0%D0%BB%D1%8C%D1%88%D0%B5', '## Что дальше?'],
    ['#chto-dalshe', '## Что дальше?'],
    ['#chto-dal-she', '## Что дальше?'],
    ['#dalee', '## Что дальше? {#dalee}'],
    ['#dalee', '<h2 id="dalee">Что дальше?</h2>'],
    ['#dalee', '<a name="dalee"></a>\n\n## Что дальше?'],
    ['#dalee', '## Что дальше?\n\n<a id="dalee"></a>Текст'],
    ['/blog/eta-statya/#что-дальше', '## Что дальше?'],
    ['#section', '## Что дальше?'],
  ])('%s finds %j', (href, heading) => {
    const known = { articles: new Map([['eta-statya', 'article-eta-statya']]) }
    const { body, warnings } = bodyOf(`[туда](${href})\n\n${heading}\n\nСлова`, known)
    expect(hrefsIn(body)[0]).toBe('#chto-dalshe')
    expect(warnings).toEqual([])
  })

  it('tell two equal headings apart, and what transliterations differ in', () => {
    const { body } = bodyOf('[а](#щит-и-ёж-1)[б](#schit-i-ezh)\n\n## Щит и ёж\n\n## Щит и ёж')
    expect(hrefsIn(body)).toEqual(['#shchit-i-ezh-2', '#shchit-i-ezh'])
  })

  it('lead from a footnote to the notes at the end, also from one that nothing refers to', () => {
    const { body } = bodyOf('Слово[^1] тут.\n\n[^1]: Первая [а](https://a.example/)\n[^2]: Вторая')
    expect(body.map(sketch)).toEqual([
      'normal Слово[[1]|sup+m0] тут.',
      'normal Вторая',
      'h2 Примечания',
      'normal number1 Первая [а|m0]',
    ])
    expect(hrefsIn(body)).toEqual(['#primechaniya', 'https://a.example/'])
  })
})

describe('notes in a line', () => {
  it.each([
    [
      'Слово^[Первая [а](https://a.example/) *тут*.] и ещё^[Вторая].',
      ['normal Слово[[1]|sup+m0] и ещё[[2]|sup+m1].', 'normal number1 Первая [а|m0] [тут|em].'],
    ],
    ['Слово^[две\nстроки] и\n\n## Дальше', ['h2 Дальше', 'normal number1 две строки']],
  ])('become footnotes: %j', (markdown, blocks) => {
    const { body, warnings } = bodyOf(markdown)
    expect(body.map(sketch)).toEqual(expect.arrayContaining(blocks))
    expect(warnings).toEqual([])
  })

  it.each(['`a^[b c]`', '```\nа^[б в]\n```', 'а\\^[б в]', 'а^[1]', 'а^[без конца\n\nтут]'])(
    'are not %j',
    (markdown) => {
      expect(JSON.stringify(bodyOf(markdown).body)).not.toContain('Примечания')
    },
  )
})

describe('what only a pointer shows', () => {
  it.each([
    '[а](https://a.example/ "подсказка")',
    '<a href="https://a.example/" title="подсказка">а</a>',
    '<abbr title="подсказка">а</abbr>',
  ])('is said: %s', (markdown) => {
    expect(bodyOf(markdown).warnings.join()).toContain('«подсказка»')
  })
})

describe('numbered lists', () => {
  it.each([
    ['1. а\n   ![](a.png)\n2. б', ['normal 1. а', 'image a.png', 'normal 2. б']],
    ['1. а\n\nСлова\n\n2. б', ['normal 1. а', 'normal Слова', 'normal 2. б']],
    ['3. три', ['normal 3. три']],
    ['1. а\n2. б\n   ![](a.png)', ['normal number1 а', 'normal number1 б', 'image a.png']],
  ])('go on in %j', (markdown, blocks) => {
    expect(shown(markdown)).toEqual(blocks)
  })
})

describe('emphasis', () => {
  it.each([
    ['**Важно:**текст', 'normal [Важно:|strong]текст'],
    ['слово**«Двери»**и', 'normal слово[«Двери»|strong]и'],
    ['(**«да»**) и **10%**от', 'normal ([«да»|strong]) и [10%|strong]от'],
    ['**жирный **слово', 'normal [жирный |strong]слово'],
    ['от ~5~10 минут, ~5 минут', 'normal от ~5~10 минут, ~5 минут'],
    ['2*3*4', 'normal 2*3*4'],
    ['`**а:**б`', 'normal [**а:**б|code]'],
  ])('%j becomes %j', (markdown, block) => {
    expect(bodyOf(markdown)).toMatchObject({ warnings: [] })
    expect(shown(markdown)).toEqual([block])
  })
})

describe('lines in brackets', () => {
  it.each([['[1]'], ['[Фото: И. Иванов]'], ['[Вид на Мойку]']])('%s is text', (markdown) => {
    expect(shown(markdown)).toEqual([`normal ${markdown}`])
  })
})
