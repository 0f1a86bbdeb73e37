import { JSDOM } from 'jsdom'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { InlineScript } from '#components/ui/inline-script.tsx'
import { rememberOrigin } from './remember-origin.ts'

const script = renderToStaticMarkup(<InlineScript run={rememberOrigin} parts={[]} />)

/** Opens a page in a tab that remembers `before`; returns what it remembers then. */
function open(url: string, { referrer = '', before }: { referrer?: string; before?: string }) {
  const { window } = new JSDOM(script, {
    url,
    ...(referrer && { referrer }),
    runScripts: 'dangerously',
    beforeParse(page) {
      if (before !== undefined) page.sessionStorage.setItem('origin', before)
    },
  })
  const remembered: unknown = JSON.parse(window.sessionStorage.getItem('origin') ?? 'null')
  return { remembered, cookie: window.document.cookie }
}

const site = 'https://butler.example'

it('remembers the first page, the site that linked to it and the campaign, in no cookie', () => {
  const url = `${site}/blog/zima/?utm_source=dzen&utm_campaign=%D0%B7%D0%B8%D0%BC%D0%B0&q=secret#a`
  expect(open(url, { referrer: 'https://yandex.ru/search?text=secret' })).toEqual({
    remembered: {
      entryPage: '/blog/zima/',
      referrer: 'yandex.ru',
      utmSource: 'dzen',
      utmCampaign: 'зима',
    },
    cookie: '',
  })
})

it('takes no page of the site for another site', () => {
  const { remembered } = open(`${site}/blog/`, { referrer: `${site}/` })
  expect(remembered).toEqual({ entryPage: '/blog/' })
})

it('keeps the first page on the pages after it', () => {
  const before = '{"entryPage":"/"}'
  const { remembered } = open(`${site}/blog/?utm_source=x`, { referrer: `${site}/`, before })
  expect(remembered).toEqual({ entryPage: '/' })
})

it('is silent when storage is switched off', () => {
  // An opaque origin has none.
  expect(() => new JSDOM(script, { runScripts: 'dangerously' })).not.toThrow()
})
