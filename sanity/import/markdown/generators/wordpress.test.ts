import { describe, expect, it } from 'vitest'
import { bodyOf, hrefsIn, sketch } from '#sanity/import/markdown/body.fixture.ts'

const shown = (markdown: string) => bodyOf(markdown).body.map(sketch)

describe('shortcodes of WordPress', () => {
  it.each([
    ['[caption id="a" width="960"][![Вид](a.png)](https://a.example/) Утро _тут_.[/caption]'],
    [
      '\\[caption id="a\\_1" width="960"\\][![Вид](a.png)](https://a.example/) Утро тут.\\[/caption\\]',
    ],
    [
      '[caption id="a" caption="Утро тут."]<a href="https://a.example/"><img src="a.png" alt="Вид"></a>[/caption]',
    ],
    ['[caption caption="Утро тут."][![Вид](a.png)](https://a.example/)[/caption]'],
    ['[wp_caption id="a"][![Вид](a.png)](https://a.example/)\nУтро тут.[/wp_caption]'],
  ])('%j is a picture with its caption and link', (markdown) => {
    const { body, doubts } = bodyOf(markdown)
    expect(body).toMatchObject([{ source: 'a.png', alt: 'Вид', caption: 'Утро тут.' }, {}])
    expect(hrefsIn(body)).toEqual(['https://a.example/'])
    expect(doubts).toEqual([])
  })

  it.each([
    ['[video mp4="https://a.example/w.mp4"][/video]', 'https://a.example/w.mp4'],
    ['[video src="https://a.example/w.mp4"]', 'https://a.example/w.mp4'],
    ['[googlemaps https://maps.google.com/x]', 'https://maps.google.com/x'],
    ['[tweet https://twitter.com/x/status/1]', 'https://twitter.com/x/status/1'],
    ['[youtube=https://youtu.be/abc_DEF123]', 'https://www.youtube.com/watch?v=abc_DEF123'],
    ['[youtube abc_DEF123]', 'https://www.youtube.com/watch?v=abc_DEF123'],
    ['[wpvideo abc]', 'https://videopress.com/v/abc'],
    [
      '\\[embed\\]https://youtu.be/abc_DEF123\\[/embed\\]',
      'https://www.youtube.com/watch?v=abc_DEF123',
    ],
    ['[su_button url="https://a.example/"]Туда[/su_button]', 'https://a.example/'],
  ])('%s leads to %s', (markdown, href) => {
    const { body } = bodyOf(`До ${markdown} после`)
    expect(hrefsIn(body)).toEqual([href])
    expect(JSON.stringify(body.map(sketch))).not.toMatch(/\[\/|\\\\\[|\["?(?:video|embed)/)
  })

  it.each([
    ['[vc_row][vc_column width="1/2"]Слова[/vc_column][/vc_row]', ['normal Слова']],
    ['[vc_row]Слова[/vc_column][/vc_row]', ['normal Слова']],
    ['[tabs][tab title="Раз"]Слова[/tab][/tabs]', ['normal [Раз|strong]', 'normal Слова']],
    ['[dropcap]С[/dropcap]лова', ['normal Слова']],
    ['[one_half][two_thirds]Слова[/two_thirds][/one_half]', ['normal Слова']],
    ['[vc_empty_space]\n\nСлова', ['normal Слова']],
    ['[gallery]\n\nСлова', ['normal Слова']],
  ])('%j shows no syntax', (markdown, blocks) => {
    expect(shown(markdown)).toEqual(blocks)
  })

  it('links with an address defined below are links, whatever their words', () => {
    const labels = ['video', 'code', 'audio', 'more about keys', 'gallery of rooms']
    const text = labels.map((label) => `[${label}], [слова][${label}], [${label}][]`).join(' и ')
    const definitions = labels.map((label, index) => `[${label}]: https://a.example/${index}`)
    const { body, doubts, warnings } = bodyOf(`${text}\n\n${definitions.join('\n')}`)
    expect(hrefsIn(body)).toEqual(
      labels.flatMap((_, index) => Array.from({ length: 3 }, () => `https://a.example/${index}`)),
    )
    expect([...doubts, ...warnings]).toEqual([])
  })

  it.each([
    ['[video] и [more about keys], [gallery of rooms], [audio]'],
    [
      '[sic], [...], [1], [ред.], [note: hello], [a-z]+, [RFC 2119], [source https://a.example], \\[нет\\]',
    ],
  ])('%s is text', (markdown) => {
    expect(bodyOf(markdown)).toMatchObject({ doubts: [] })
    expect(
      bodyOf(markdown)
        .body.flatMap((block) => (block._type === 'block' ? block.children : []))
        .map(({ text }) => text)
        .join(''),
    ).toBe(markdown.replaceAll('\\', ''))
  })
})
