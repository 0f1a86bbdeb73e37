import { JSDOM } from 'jsdom'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { FillHiddenFields } from './fill-hidden-fields.tsx'

const hiddenFields = (name: string) => Response.json({ key: `key-${name}`, stamp: `stamp-${name}` })

/** A page with a form, and a fake server that returns these answers in turn. */
function openPage(answers: (() => Response | Promise<never>)[]) {
  const script = renderToStaticMarkup(
    <FillHiddenFields blocks={[{ _type: 'contactBlock', _key: 'c', title: '', lead: '' }]} />,
  )
  const form = '<form action="/api/consultations/"><input name="key"><input name="stamp"></form>'
  let asked = 0
  const fetch = async () => answers[asked++]?.() ?? Promise.reject(new Error('Asked too often'))
  const { window } = new JSDOM(form + script, {
    runScripts: 'dangerously',
    beforeParse: (page) => Object.assign(page, { fetch }),
  })
  const fields = [...window.document.querySelectorAll('input')]
  return {
    write: (event = 'input') =>
      fields[0]?.dispatchEvent(new window.Event(event, { bubbles: true })),
    comeBack: (persisted: boolean) =>
      window.dispatchEvent(Object.assign(new window.Event('pageshow'), { persisted })),
    values: () => fields.map(({ value }) => value),
    asked: () => asked,
  }
}

it('requests the hidden fields once, when the visitor begins to write', async () => {
  const page = openPage([() => hiddenFields('a'), () => hiddenFields('b')])
  expect(page.asked()).toBe(0)
  page.write('focusin')
  await expect.poll(page.values).toEqual(['key-a', 'stamp-a'])
  page.write()
  page.comeBack(false)
  page.write()
  expect(page.asked()).toBe(1)
})

it.each([
  ['a refusal', () => Response.json({ statusCode: 503 }, { status: 503 })],
  ['a refusal with hidden fields', () => Response.json({ key: 'k', stamp: 's' }, { status: 503 })],
  ['an answer without hidden fields', () => Response.json({ key: 'k' })],
  ['no answer', () => Promise.reject(new Error('No network'))],
])('sets no hidden fields after %s, and tries again at the next input', async (_what, failure) => {
  const page = openPage([failure, () => hiddenFields('b')])
  const seen = new Set<string>()
  await expect
    .poll(() => {
      page.write()
      seen.add(page.values().join(' '))
      return page.values()
    })
    .toEqual(['key-b', 'stamp-b'])
  expect([...seen]).toEqual([' ', 'key-b stamp-b'])
})

it('requests new hidden fields on a page restored from the history, whose key is used', async () => {
  const page = openPage([() => hiddenFields('a'), () => hiddenFields('b')])
  page.write()
  await expect.poll(page.values).toEqual(['key-a', 'stamp-a'])
  page.comeBack(true)
  page.write()
  await expect.poll(page.values).toEqual(['key-b', 'stamp-b'])
})
