import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { LegalText } from './legal-text.tsx'

const render = (text: string) =>
  renderToStaticMarkup(<LegalText document={{ version: '2026-11-01', text }} heading="h2" />)
    .replaceAll(/ class="[^"]*"/g, '')
    .replaceAll('\u00A0', ' ')

it.each([
  ['3. Какие данные. Имя и контакт.', '<h2>3. Какие данные</h2><p>Имя и контакт.</p>'],
  ['Цель: ответить на заявку.', '<p><strong>Цель:</strong> ответить на заявку.</p>'],
  ['Эта политика рассказывает, что мы храним.', '<p>Эта политика рассказывает, что мы храним.</p>'],
  ['5. Пункт без имени', '<p>5. Пункт без имени</p>'],
])('shows the name of a clause as what it is: %s', (text, html) => {
  expect(render(text)).toContain(html)
})

it('sets the typography and writes the day of its version in words', () => {
  expect(render('Закон "О данных" - ИНН 770000000000.')).toContain(
    '<p>Редакция от 1 ноября 2026</p><p>Закон «О данных» — ИНН 770000000000.</p>',
  )
})
