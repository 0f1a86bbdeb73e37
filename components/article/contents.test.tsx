import { JSDOM } from 'jsdom'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { Paragraph } from '#lib/content/view/parts/text.ts'
import { Contents } from './contents.tsx'

const heading = (key: string): Paragraph => ({
  _type: 'block',
  _key: key,
  style: 'h2',
  markDefs: [],
  children: [{ _type: 'span', _key: 's', text: `Часть ${key}`, marks: [] }],
})
const contents = (...keys: string[]) =>
  renderToStaticMarkup(
    <Contents
      article={{
        body: keys.map(heading),
        anchors: Object.fromEntries(keys.map((key) => [key, `part-${key}`])),
      }}
    />,
  )

it('an article of two parts has no contents', () => {
  expect(contents('a', 'b')).toBe('')
})

it('marks the last part that begins above the middle of the screen', () => {
  const parts = ['a', 'b', 'c']
  const headings = parts.map((key) => `<h2 id="part-${key}"></h2>`).join('')
  const { window } = new JSDOM(contents(...parts) + headings, { runScripts: 'dangerously' })
  const { document } = window
  const scrollBy = (...tops: number[]) => {
    for (const [index, top] of tops.entries()) {
      const part = document.getElementById(`part-${parts[index]}`)
      if (part) part.getBoundingClientRect = () => new window.DOMRect(0, top)
    }
    window.dispatchEvent(new window.Event('scroll'))
    return [...document.querySelectorAll('[aria-current=location]')].map((link) => link.textContent)
  }
  expect(scrollBy(900, 1800, 2700)).toEqual([])
  expect(scrollBy(100, 1000, 1900)).toEqual(['Часть a'])
  expect(scrollBy(-900, 100, 1000)).toEqual(['Часть b'])
  expect(scrollBy(-2700, -1800, -900)).toEqual(['Часть c'])
})
