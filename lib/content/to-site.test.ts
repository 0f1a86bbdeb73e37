import { evaluate, parse } from 'groq-js'
import { describe, expect, it } from 'vitest'
import { homeQuery, siteQuery } from './queries.ts'
import { toHome } from './to-home.ts'
import { toSite } from './to-site.ts'

async function run(query: string, ...dataset: object[]) {
  return (await evaluate(parse(query), { dataset })).get()
}

const settings = (fields: object) => ({ _id: 'siteSettings', _type: 'siteSettings', ...fields })

const home = (fields: object) => ({ _id: 'home', _type: 'home', ...fields })

describe('the settings', () => {
  it('fall back to the name of the site in an empty lake', async () => {
    expect(toSite(await run(siteQuery))).toEqual({
      title: 'ButlerSPB',
      organisation: { name: 'ButlerSPB' },
      contacts: {},
      navigation: [],
      consent: { version: '', text: '' },
      policy: { version: '', text: '' },
      demo: false,
    })
  })

  it('keep what is filled in and drop blanks and unsafe addresses', async () => {
    const document = settings({
      title: 'Дом',
      organisation: { legalName: 'ООО «Дом»', inn: ' ' },
      contacts: {
        phone: '+78120000000',
        email: '',
        max: 'javascript:alert(1)',
        address: { locality: 'Санкт-Петербург', street: null },
      },
      clientAreaUrl: 'https://lk.example/',
      navigation: [
        { title: 'Журнал', href: '/blog/' },
        { title: 'Ловушка', href: 'javascript:alert(1)' },
        { href: '/nowhere/' },
      ],
      policy: { version: '2026-01-15', text: 'Первый.\n\nВторой.\n' },
    })
    expect(toSite(await run(siteQuery, document))).toMatchObject({
      organisation: { name: 'Дом', legalName: 'ООО «Дом»' },
      contacts: { phone: '+78120000000', address: { locality: 'Санкт-Петербург' } },
      clientAreaUrl: 'https://lk.example/',
      navigation: [{ title: 'Журнал', href: '/blog/' }],
      policy: { version: '2026-01-15', text: 'Первый.\n\nВторой.' },
    })
    expect(toSite(await run(siteQuery, document)).contacts).not.toHaveProperty('max')
  })
})

describe('the home page', () => {
  it('is made of the settings until it has content of its own', async () => {
    const site = toSite(await run(siteQuery, settings({ tagline: 'Тихо', description: 'О нас' })))
    expect(toHome(await run(homeQuery), site)).toEqual({
      heading: 'Тихо',
      lead: 'О нас',
      pillars: [],
      figures: [],
    })
  })

  it('leaves out pillars without a title and figures without a meaning', async () => {
    const document = home({
      heading: 'Дом под присмотром',
      pillars: [{ title: 'Прозрачность' }, { text: 'без имени' }],
      figures: [{ value: '80 %', label: 'на расстоянии' }, { value: '5' }],
    })
    expect(toHome(await run(homeQuery, document), toSite(null))).toMatchObject({
      heading: 'Дом под присмотром',
      pillars: [{ title: 'Прозрачность', text: '' }],
      figures: [{ value: '80 %', label: 'на расстоянии' }],
    })
  })
})
