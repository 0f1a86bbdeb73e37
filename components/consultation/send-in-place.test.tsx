import { JSDOM } from 'jsdom'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { FormOptions } from '#lib/consultations/form-options.ts'
import { ConsultationForm } from './consultation-form.tsx'

const options: FormOptions = {
  channels: [{ value: 'phone', title: 'Звонок' }],
  contactHint: 'Телефон',
  timeZones: [],
  topics: [],
  consent: { version: '3', text: 'Даю согласие.' },
  answer: {},
}

type Reply = Promise<Response> | Response

/** The page of the form, on which a visitor has written; `reply` answers each post. */
function openForm(reply: () => Reply) {
  const form = (
    <ConsultationForm
      options={options}
      hiddenFields={{ key: 'the-key', stamp: 'the-stamp' }}
      values={{ channel: 'phone', contact: '12', message: 'Проверить счётчики' }}
    />
  )
  const posts: { accept: unknown; message: string | null }[] = []
  const fetch = async (_url: string, init: { body: URLSearchParams; headers: object }) => {
    const accept = Object.entries(init.headers)
    posts.push({ accept, message: init.body.get('message') })
    return reply()
  }
  const { window } = new JSDOM(renderToStaticMarkup(form), {
    url: 'http://localhost/consultation/',
    runScripts: 'dangerously',
    beforeParse: (page) => {
      Object.assign(page, { fetch })
      // As in browsers of 2021.
      Reflect.deleteProperty(page.AbortSignal, 'timeout')
    },
  })
  const { document } = window
  let submits = 0
  window.HTMLFormElement.prototype.submit = () => {
    submits += 1
  }
  const part = (selector: string) => document.querySelector(selector)
  return {
    posts,
    click: () => {
      const button = part('[type=submit]')
      if (button instanceof window.HTMLElement) button.click()
    },
    type: (name: string) =>
      part(`[name="${name}"]`)?.dispatchEvent(new window.Event('input', { bubbles: true })),
    notice: () => part('[role=alert]')?.textContent,
    button: () => [
      part('[type=submit]')?.textContent,
      part('[type=submit]')?.getAttribute('aria-disabled'),
    ],
    error: (name: string) =>
      part(`[id="${name}-error"]:not([hidden])`)?.lastElementChild?.textContent,
    attribute: (name: string, attribute: string) => part(`[id="${name}"]`)?.getAttribute(attribute),
    focused: () => document.activeElement?.id,
    submits: () => submits,
    message: () => part('textarea')?.textContent,
  }
}

it('posts what was written and asks for JSON', async () => {
  const form = openForm(() => Response.json({ ok: false, error: 'x' }, { status: 503 }))
  form.click()
  await expect.poll(form.notice).not.toBe('')
  expect(form.posts).toEqual([
    { accept: [['accept', 'application/json']], message: 'Проверить счётчики' },
  ])
})

it('shows each error beside its field, and goes to the first one', async () => {
  const errors = { consent: 'Поставьте отметку', contact: 'Проверьте номер', key: 'Повреждено' }
  const form = openForm(() => Response.json({ ok: false, errors }, { status: 422 }))
  form.click()
  await expect.poll(() => form.error('contact')).toBe('Проверьте номер')
  expect(form.error('consent')).toBe('Поставьте отметку')
  expect(form.error('name')).toBeUndefined()
  expect(form.attribute('contact', 'aria-invalid')).toBe('true')
  expect(form.attribute('contact', 'aria-describedby')).toBe('contact-hint contact-error')
  expect(form.focused()).toBe('contact')
  expect(form.notice()).toContain('ещё не отправлена')
  expect(form.message()).toBe('Проверить счётчики')
})

it('takes an error away when its field is corrected', async () => {
  const errors = { contact: 'Проверьте номер', consent: 'Поставьте отметку' }
  const form = openForm(() => Response.json({ ok: false, errors }, { status: 422 }))
  form.click()
  await expect.poll(() => form.error('contact')).toBeDefined()
  form.type('contact')
  expect(form.error('contact')).toBeUndefined()
  expect(form.attribute('contact', 'aria-invalid')).toBe('false')
  expect(form.attribute('contact', 'aria-describedby')).toBe('contact-hint')
  expect(form.error('consent')).toBeDefined()
})

it('posts once for two clicks', async () => {
  const { promise, resolve } = Promise.withResolvers<Response>()
  const form = openForm(() => promise)
  form.click()
  form.click()
  expect(form.posts).toHaveLength(1)
  expect(form.button()).toEqual(['Отправляем…', 'true'])
  resolve(Response.json({ ok: false, error: 'Подождите минуту.' }, { status: 429 }))
  await expect.poll(form.notice).toBe('Подождите минуту.')
  expect(form.button()).toEqual(['Отправить заявку', 'false'])
})

it('keeps the text when the connection is lost, and can send it again', async () => {
  const form = openForm(() => Promise.reject(new Error('No network')))
  form.click()
  await expect.poll(form.notice).toContain('Нет связи')
  expect(form.message()).toBe('Проверить счётчики')
  form.click()
  expect(form.notice()).toBe('')
  expect(form.posts).toHaveLength(2)
  await expect.poll(form.notice).toContain('Нет связи')
})

it.each<[string, () => Response]>([
  ['its key is used', () => Response.json({ ok: false, error: 'x' }, { status: 409 })],
  [
    'the consent text is not that of today',
    () => Response.json({ errors: { consent: 'x', consentVersion: 'x' } }, { status: 422 }),
  ],
  [
    'the text of the box of letters is not that of today',
    () => Response.json({ errors: { letters: 'x' } }, { status: 422 }),
  ],
])('lets the server answer with a new page if %s', async (_what, reply) => {
  const form = openForm(reply)
  form.click()
  await expect.poll(form.submits).toBe(1)
})

it.each([
  ['a page', () => new Response('<h1>Bad Gateway</h1>', { status: 502 })],
  ['nothing', () => new Response(null, { status: 500 })],
  ['JSON without meaning', () => Response.json(null, { status: 200 })],
])('says so when something in between answers with %s', async (_what, reply) => {
  const form = openForm(reply)
  form.click()
  await expect.poll(form.notice).toContain('не удалось отправить')
  expect(form.button()).toEqual(['Отправить заявку', 'false'])
})
