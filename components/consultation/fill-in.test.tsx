import { JSDOM } from 'jsdom'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { FormOptions } from '#lib/consultations/form-options.ts'
import { ShortForm } from './short-form.tsx'

const options: FormOptions = {
  channels: [{ value: 'phone', title: 'Звонок' }],
  contactHint: 'Телефон',
  timeZones: [{ timeZone: 'Asia/Dubai', city: 'Дубай' }],
  topics: [],
  consent: { version: '3', text: 'Даю согласие.' },
  answer: { due: { at: '2026-11-30T09:30:00.000Z', text: '12:30' } },
}

const hiddenFields = (name: string) => Response.json({ key: `key-${name}`, stamp: `stamp-${name}` })

type Setting = {
  /** What the server returns in turn. */
  answers?: (() => Response | Promise<never>)[]
  timeZone?: string
  origin?: string
}

/** A prerendered page with a form, in a browser in a time zone. */
function openPage({ answers = [], timeZone = 'UTC', origin }: Setting) {
  let asked = 0
  const fetch = async () => answers[asked++]?.() ?? Promise.reject(new Error('Asked too often'))
  class ZonedFormat extends Intl.DateTimeFormat {
    override resolvedOptions() {
      return { ...super.resolvedOptions(), timeZone }
    }
  }
  const { window } = new JSDOM(renderToStaticMarkup(<ShortForm options={options} />), {
    url: 'http://localhost/',
    runScripts: 'dangerously',
    beforeParse(page) {
      Object.assign(page, { fetch, Intl: { DateTimeFormat: ZonedFormat } })
      if (origin !== undefined) page.sessionStorage.setItem('origin', origin)
    },
  })
  const { document } = window
  const value = (name: string) => {
    const field = document.querySelector(`[name="${name}"]`)
    return field instanceof window.HTMLInputElement || field instanceof window.HTMLSelectElement
      ? field.value
      : undefined
  }
  return {
    write: (event = 'input') =>
      document
        .querySelector('[name="contact"]')
        ?.dispatchEvent(new window.Event(event, { bubbles: true })),
    comeBack: (persisted: boolean) =>
      window.dispatchEvent(Object.assign(new window.Event('pageshow'), { persisted })),
    key: () => [value('key'), value('stamp')],
    value,
    text: (selector: string) => document.querySelector(selector)?.textContent,
    asked: () => asked,
  }
}

describe('key and stamp', () => {
  it('are requested once, when the visitor begins to write', async () => {
    const page = openPage({ answers: [() => hiddenFields('a'), () => hiddenFields('b')] })
    expect(page.asked()).toBe(0)
    page.write('focusin')
    await expect.poll(page.key).toEqual(['key-a', 'stamp-a'])
    page.write()
    page.comeBack(false)
    page.write()
    expect(page.asked()).toBe(1)
  })

  it.each([
    ['a refusal', () => Response.json({ statusCode: 503 }, { status: 503 })],
    ['a refusal with both', () => Response.json({ key: 'k', stamp: 's' }, { status: 503 })],
    ['an answer without a stamp', () => Response.json({ key: 'k' })],
    ['an answer that is no JSON', () => new Response('<html>')],
    ['no answer', () => Promise.reject(new Error('No network'))],
  ])('stay empty after %s, and are requested at the next input', async (_what, failure) => {
    const page = openPage({ answers: [failure, () => hiddenFields('b')] })
    const seen = new Set<string>()
    await expect
      .poll(() => {
        page.write()
        seen.add(page.key().join(' '))
        return page.key()
      })
      .toEqual(['key-b', 'stamp-b'])
    expect([...seen]).toEqual([' ', 'key-b stamp-b'])
  })

  it('are requested again on a page restored from the history, whose key is used', async () => {
    const page = openPage({ answers: [() => hiddenFields('a'), () => hiddenFields('b')] })
    page.write()
    await expect.poll(page.key).toEqual(['key-a', 'stamp-a'])
    page.comeBack(true)
    page.write()
    await expect.poll(page.key).toEqual(['key-b', 'stamp-b'])
  })
})

describe('the time zone', () => {
  it('is that of the browser', () => {
    expect(openPage({ timeZone: 'Asia/Dubai' }).value('timeZone')).toBe('Asia/Dubai')
  })

  it('is added in Russian if the form has no city for it', () => {
    const page = openPage({ timeZone: 'Europe/Lisbon' })
    expect(page.value('timeZone')).toBe('Europe/Lisbon')
    expect(page.text('option:last-child')).toBe('Западная Европа')
  })

  it('is not specified until a visitor or a script selects one', () => {
    const html = renderToStaticMarkup(<ShortForm options={options} />)
    const [selected, ...more] = html.match(/<option[^>]* selected[^>]*>/g) ?? []
    expect(selected).toContain('value=""')
    expect(more).toEqual([])
  })

  it('is left open if the browser hides it', () => {
    expect(openPage({ timeZone: 'UTC' }).value('timeZone')).toBe('')
  })

  it('is used for the time of the answer', () => {
    expect(openPage({}).text('time')).toMatch(/^\d\d:\d\d, .+, по вашему времени$/)
  })
})

describe('the origin of the visit', () => {
  it('goes into the hidden fields', () => {
    const origin = JSON.stringify({ entryPage: '/blog/zima/', referrer: 'ya.ru', utmTerm: 'дом' })
    const page = openPage({ origin })
    expect(page.value('entryPage')).toBe('/blog/zima/')
    expect(page.value('referrer')).toBe('ya.ru')
    expect(page.value('utmTerm')).toBe('дом')
  })

  it.each(['not JSON', 'null', '5', '{"contact":"x","consent":"on","entryPage":{}}'])(
    'changes nothing else, whatever is stored: %s',
    (origin) => {
      const page = openPage({ origin, timeZone: 'Asia/Dubai' })
      expect([page.value('entryPage'), page.value('contact')]).toEqual(['', ''])
      expect(page.value('timeZone')).toBe('Asia/Dubai')
    },
  )
})
