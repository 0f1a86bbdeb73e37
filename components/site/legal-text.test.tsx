import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { LegalText } from './legal-text.tsx'

it.each([
  ['3. Какие данные. Имя и контакт.', '<strong class="font-medium">3. Какие данные.</strong> Имя'],
  ['Эта политика рассказывает, что мы храним.', '>Эта политика рассказывает, что мы храним.<'],
  ['5. Пункт без имени', '>5. Пункт без имени<'],
])('emphasises the name of a clause: %s', (text, html) => {
  expect(renderToStaticMarkup(<LegalText document={{ version: '1', text }} />)).toContain(html)
})
