import { expect, it } from 'vitest'
import { toHtml } from './to-html.ts'

it('keeps paragraphs and lines, makes links, and leaves no markup of the text', () => {
  expect(toHtml('<b>раз</b> & "два"\nстрока\n\nhttps://butler.example/desk/')).toContain(
    [
      '<p>&lt;b&gt;раз&lt;/b&gt; &amp; &quot;два&quot;<br>',
      'строка</p>',
      '<p><a href="https://butler.example/desk/">https://butler.example/desk/</a></p>',
    ].join('\n'),
  )
})
