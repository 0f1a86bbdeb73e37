import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { formOptions } from '#lib/consultations/form-options.ts'
import { ShortForm } from './short-form.tsx'

const consent = { version: '3', text: 'Даю согласие.' }
const html = renderToStaticMarkup(
  <ShortForm options={formOptions({ consent, channels: ['telegram', 'email'] })} />,
)

it('offers the channels of the settings and no others', () => {
  const offered = [...html.matchAll(/name="channel"[^>]* value="(\w+)"/g)].map(([, value]) => value)
  expect(offered).toEqual(['telegram', 'email'])
})

it('has empty fields for the hidden fields, which a prerendered page cannot have', () => {
  for (const name of ['key', 'stamp']) {
    expect(html).toMatch(new RegExp(`<input type="hidden"[^>]* name="${name}"/>`))
  }
})
