import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { FormOptions } from '#lib/consultations/form-options.ts'
import { ConsultationForm } from './consultation-form.tsx'
import { ErrorSummary } from './error-summary.tsx'

const options: FormOptions = {
  channels: [
    { value: 'whatsapp', title: 'WhatsApp' },
    { value: 'phone', title: 'Звонок' },
  ],
  contactHint: 'Телефон',
  timeZones: [{ timeZone: 'Asia/Dubai', city: 'Дубай' }],
  topics: ['Ремонт'],
  answer: {},
  consent: { version: '3', text: 'Первый абзац.\n\nВторой абзац.' },
}
const hiddenFields = { key: 'the-key', stamp: 'the-stamp' }

function tag(html: string, name: string): string {
  const found = new RegExp(`<(?:input|select|textarea)[^>]* name="${name}"[^>]*>`).exec(html)
  return found?.[0] ?? ''
}

it('posts without scripts, with its hidden fields and the full consent text, and no checkbox ticked', () => {
  const html = renderToStaticMarkup(
    <ConsultationForm options={options} hiddenFields={hiddenFields} />,
  )
  const [form] = html.split('>')
  expect(form).toContain('method="post"')
  expect(form).toContain('action="/api/consultations/"')
  expect(tag(html, 'key')).toContain('value="the-key"')
  expect(tag(html, 'stamp')).toContain('value="the-stamp"')
  expect(tag(html, 'consentVersion')).toContain('value="3"')
  expect(html).toContain('Первый абзац.')
  expect(html).toContain('Второй абзац.')
  expect(html).not.toMatch(/\schecked/)
})

it('gives every visible field a label', () => {
  const html = renderToStaticMarkup(
    <ConsultationForm options={options} hiddenFields={hiddenFields} />,
  )
  for (const name of ['contact', 'name', 'timeZone', 'hours', 'topic', 'message']) {
    expect(tag(html, name)).toContain(`id="${name}"`)
    expect(html).toContain(`<label for="${name}"`)
  }
})

it('shows the entered values, and links each error to its field', () => {
  const html = renderToStaticMarkup(
    <ConsultationForm
      options={options}
      hiddenFields={hiddenFields}
      values={{
        channel: 'phone',
        contact: '12"><b>',
        timeZone: 'Asia/Dubai',
        nda: 'on',
        consent: 'on',
        message: 'две\nстроки',
      }}
      errors={{ contact: 'Проверьте номер' }}
    />,
  )
  expect(tag(html, 'contact')).toContain('value="12&quot;&gt;&lt;b&gt;"')
  expect(tag(html, 'contact')).toContain('aria-invalid="true"')
  expect(tag(html, 'contact')).toContain('aria-describedby="contact-hint contact-error"')
  expect(html).toMatch(/<p id="contact-error"[^>]*>.*Проверьте номер<\/span><\/p>/)
  expect(
    html.match(/<input[^>]*type="radio"[^>]*>/g)?.map((radio) => / checked/.test(radio)),
  ).toEqual([false, true])
  expect(html).toMatch(/<option[^>]*value="Asia\/Dubai"[^>]*selected/)
  expect(tag(html, 'nda')).toContain('checked')
  expect(tag(html, 'consent')).toContain('checked')
  expect(html).toContain('две\nстроки</textarea>')
})

it('asks for consent again if its text changed', () => {
  const html = renderToStaticMarkup(
    <ConsultationForm
      options={options}
      hiddenFields={hiddenFields}
      values={{ consent: 'on' }}
      errors={{ consent: 'Текст обновился' }}
    />,
  )
  expect(tag(html, 'consent')).not.toContain('checked')
})

it('posts the version of the consent to letters that it links to, where letters can be sent', () => {
  const box = (letters?: string) =>
    tag(
      renderToStaticMarkup(
        <ConsultationForm options={options} hiddenFields={hiddenFields} letters={letters} />,
      ),
      'letters',
    )
  expect(box('l2')).toContain('value="l2"')
  expect(box()).toBe('')
})

it('asks for letters again if their text changed, with the reason at the box', () => {
  const formOf = (letters: string, errors = {}) =>
    renderToStaticMarkup(
      <ConsultationForm
        options={options}
        hiddenFields={hiddenFields}
        letters="l2"
        values={{ letters }}
        errors={errors}
      />,
    )
  const html = formOf('l1', { letters: 'Условия обновились' })
  expect(tag(html, 'letters')).not.toContain('checked')
  expect(tag(html, 'letters')).toContain('aria-describedby="letters-error"')
  expect(html).toMatch(/<p id="letters-error"[^>]*>.*Условия обновились<\/span><\/p>/)
  expect(tag(formOf('l1'), 'letters')).not.toContain('checked')
  expect(tag(formOf('l2'), 'letters')).toContain('checked')
})

it('lists the errors in the order of the form, each with a link to its field', () => {
  const errors = {
    consent: 'Поставьте отметку',
    letters: 'Прочитайте',
    channel: 'Выберите',
    key: 'Повреждено',
  }
  const html = renderToStaticMarkup(<ErrorSummary reason="Не отправлено" errors={errors} />)
  expect([...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
    '#channel',
    '#letters',
    '#consent',
  ])
})
