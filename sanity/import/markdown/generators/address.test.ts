import { describe, expect, it } from 'vitest'
import { bodyOf, hrefsIn } from '#sanity/import/markdown/body.fixture.ts'

describe('addresses and descriptions', () => {
  it.each([
    ['[вики]([[Ключи и двери]])', ['/blog/klyuchi-i-dveri/']],
    ['[вики]([[keys|слова]])', ['/blog/keys/']],
    ['[а](<https://a.example/x y>)', ['https://a.example/x%20y']],
    ['[а](https://a.example/x_(y)?b=~c~&d=~e~)', ['https://a.example/x_(y)?b=~c~&d=~e~']],
  ])('nothing in the address of %s is a tag', (markdown, hrefs) => {
    expect(hrefsIn(bodyOf(markdown).body)).toEqual(hrefs)
  })

  it.each([
    ['![{{ alt }}](a.png)', undefined],
    ['<img src="a.png" alt="{{ alt }}">', undefined],
    ['<img src="a.png" alt="Вид {{ alt }}">', 'Вид'],
    ['![Вид {{ "тут" }}](a.png)', 'Вид тут'],
    ['![Тег <b> и <table> тут](a.png)', 'Тег <b> и <table> тут'],
    ['<textarea>![Вид](a.png)</textarea>', 'Вид'],
  ])('the description of %s is %s', (markdown, alt) => {
    const { body } = bodyOf(markdown)
    expect(body).toMatchObject([{ source: 'a.png', alt }])
  })
})
