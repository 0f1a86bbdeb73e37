import { JSDOM } from 'jsdom'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { sampleSite } from '#lib/metadata/samples.fixture.ts'
import type { Channel, Site } from '#lib/content/view/site.ts'
import { CallBar } from './call-bar.tsx'

const link = (channel: Channel, href: string) => ({ channel, href })

const markup = (path: string, contactLinks: Site['contactLinks']) =>
  renderToStaticMarkup(<CallBar site={{ ...sampleSite, contactLinks }} subject={{ path }} />)

const namesOf = (html: string) => [...html.matchAll(/<a [^>]*>([^<]+)</g)].map(([, name]) => name)

it('the bar has two conversations and the form', () => {
  const [whatsapp, max] = [link('whatsapp', 'https://wa.me/7'), link('max', 'https://max.ru/u/a')]
  const [phone, email] = [link('phone', 'tel:+7812'), link('email', 'mailto:a@b.ru')]
  expect(namesOf(markup('/', [whatsapp, max, phone, email]))).toEqual([
    'WhatsApp',
    'MAX',
    'Консультация',
  ])
  expect(namesOf(markup('/', [phone, email]))).toEqual(['Позвонить', 'Консультация'])
  expect(namesOf(markup('/', []))).toEqual(['Консультация'])
})

it.each(['/consultation/', '/consultation/retry/', '/consultation/thanks/'])(
  'there is no bar on %s',
  (path) => {
    expect(markup(path, [])).toBe('')
  },
)

/** The bar in a window; `scrollTo` is what a visitor does. */
function openBar() {
  const { window } = new JSDOM(markup('/', []), { runScripts: 'dangerously' })
  const bar = window.document.querySelector('nav')
  const scrollTo = (top: number) => {
    Object.assign(window, { scrollY: top })
    window.dispatchEvent(new window.Event('scroll'))
    return bar?.hasAttribute('data-away')
  }
  return scrollTo
}

it('the bar leaves on the way down and returns on the way up, not for a trembling finger', () => {
  const scrollTo = openBar()
  expect(scrollTo(5)).toBe(false)
  expect(scrollTo(300)).toBe(true)
  expect(scrollTo(296)).toBe(true)
  expect(scrollTo(280)).toBe(false)
  expect(scrollTo(284)).toBe(false)
  expect(scrollTo(400)).toBe(true)
})
