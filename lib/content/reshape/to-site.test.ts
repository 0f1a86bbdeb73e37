import { evaluate, parse } from 'groq-js'
import { describe, expect, it } from 'vitest'
import { homeQuery } from '#lib/content/queries/home.groq.ts'
import { siteQuery } from '#lib/content/queries/site.groq.ts'
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
      channels: ['whatsapp', 'telegram', 'max', 'phone', 'email'],
      contactLinks: [],
      verification: {},
      sharing: {},
      navigation: [],
      footerNavigation: [],
      consent: { version: '', text: '' },
      lettersConsent: { version: '', text: '' },
      policy: { version: '', text: '' },
      demo: false,
    })
  })

  it.each([
    [
      { latitude: 59.9, longitude: 30.3 },
      { latitude: 59.9, longitude: 30.3 },
    ],
    [
      { latitude: 0, longitude: 0 },
      { latitude: 0, longitude: 0 },
    ],
    [{ latitude: 59.9 }, undefined],
    [{ latitude: 91, longitude: 30.3 }, undefined],
    [{ latitude: '59.9', longitude: '30.3' }, undefined],
  ])('place the office at %j: %j', async (degrees, location) => {
    const address = { street: 'Набережная, 1', ...degrees }
    const { contacts } = toSite(await run(siteQuery, settings({ contacts: { address } })))
    expect(contacts).toEqual({
      address: { street: 'Набережная, 1' },
      ...(location && { location }),
    })
  })

  it('name places and profiles that say something', async () => {
    const organisation = {
      areaServed: ['Санкт-Петербург', '', 7],
      profiles: ['https://a.example/', 'javascript:alert(1)', 'http://b.example/', null],
    }
    expect(toSite(await run(siteQuery, settings({ organisation }))).organisation).toEqual({
      name: 'ButlerSPB',
      areaServed: ['Санкт-Петербург'],
      profiles: ['https://a.example/'],
    })
    const empty = { areaServed: [], profiles: 'нет' }
    expect(toSite(await run(siteQuery, settings({ organisation: empty }))).organisation).toEqual({
      name: 'ButlerSPB',
    })
  })

  it('keep the hours of the office that can be kept', async () => {
    const officeSchedule = {
      week: [
        { weekdays: ['fri', 'mon', 'someday'], from: '09:00', to: '21:00' },
        { weekdays: ['sat'], from: '21:00', to: '09:00' },
        { weekdays: ['sun'], from: 'nine', to: null },
      ],
      holidays: ['2027-01-01', 'Christmas', 7],
      exceptions: [
        { date: '2026-12-31', from: '10:00', to: '15:00' },
        { from: '10:00', to: '11:00' },
      ],
      answerMinutes: 120,
    }
    const site = toSite(await run(siteQuery, settings({ officeSchedule })))
    expect(site.officeSchedule).toEqual({
      week: [{ weekdays: ['mon', 'fri'], from: '09:00', to: '21:00' }],
      holidays: ['2027-01-01'],
      exceptions: [{ date: '2026-12-31', from: '10:00', to: '15:00' }],
      answerMinutes: 120,
    })
  })

  it.each([
    [{ answerMinutes: 120 }],
    [{ week: [{ weekdays: ['mon'], from: '09:00', to: '21:00' }] }],
    ['always'],
  ])('promise no answer with the hours %j', async (officeSchedule) => {
    const site = toSite(await run(siteQuery, settings({ officeSchedule })))
    expect(site).not.toHaveProperty('officeSchedule')
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

describe('the channels of the site', () => {
  const contacts = {
    phone: '+78120000000',
    whatsapp: '+7 812',
    telegram: 'butler',
    email: 'a@b.ru',
  }
  const load = async (fields: object) =>
    toSite(await run(siteQuery, settings({ contacts, ...fields })))

  it('are all while the owner has chosen none', async () => {
    const site = await load({ channels: ['fax'] })
    expect(site.channels).toEqual(['whatsapp', 'telegram', 'max', 'phone', 'email'])
    expect(site.contactLinks.map(({ channel }) => channel)).toEqual([
      'whatsapp',
      'telegram',
      'phone',
      'email',
    ])
  })

  it('open a conversation with the first message written', async () => {
    const channels = ['email', 'telegram', 'whatsapp', 'max']
    expect((await load({ channels, messengerText: 'Добрый день' })).contactLinks).toEqual([
      { channel: 'whatsapp', href: 'https://wa.me/7812?text=Добрый%20день' },
      {
        channel: 'telegram',
        href: 'https://t.me/butler?text=Добрый%20день',
      },
      { channel: 'email', href: 'mailto:a@b.ru?body=Добрый%20день' },
    ])
  })

  it('carry no half of a character', async () => {
    const links = (await load({ channels: ['whatsapp'], messengerText: 'Да \ud800' })).contactLinks
    expect(links).toEqual([{ channel: 'whatsapp', href: 'https://wa.me/7812?text=Да%20%EF%BF%BD' }])
  })

  it('are bare addresses without a message', async () => {
    expect((await load({ channels: ['whatsapp'] })).contactLinks).toEqual([
      { channel: 'whatsapp', href: 'https://wa.me/7812' },
    ])
  })
})

it('the footer repeats the menu until it has links of its own', async () => {
  const navigation = [{ title: 'Журнал', href: '/blog/' }]
  const footerNavigation = [{ title: 'Гарантии', href: '/guarantees/' }]
  const plain = toSite(await run(siteQuery, settings({ navigation })))
  expect(plain.footerNavigation).toEqual(navigation)
  const own = toSite(await run(siteQuery, settings({ navigation, footerNavigation })))
  expect(own.footerNavigation).toEqual(footerNavigation)
})

it('settings of wrong types are settings that are not there', async () => {
  const broken = settings({
    title: 5,
    contacts: 'телефон',
    channels: 'email',
    navigation: [null, 'x', { title: {}, href: [] }],
    sharing: { title: 7 },
    verification: [],
    consent: 'да',
  })
  expect(toSite(await run(siteQuery, broken))).toEqual(toSite(null))
})

describe('the home page', () => {
  it('is made of the settings until it has content of its own', async () => {
    const site = toSite(await run(siteQuery, settings({ tagline: 'Тихо', description: 'О нас' })))
    expect(toHome(await run(homeQuery), site)).toEqual({
      heading: 'Тихо',
      lead: 'О нас',
      proofs: [],
      blocks: [],
      seo: { title: 'Тихо', description: 'О нас', noindex: false },
    })
  })

  it('proves its promise by pages of the site and files of the lake', async () => {
    const asset = { _id: 'file-a-pdf', _type: 'sanity.fileAsset', path: 'files/a/b/c.pdf', size: 9 }
    const document = home({
      proofs: [
        { _key: 'a', _type: 'navigationItem', title: 'Отчёт', href: '/weekly-report/' },
        { _key: 'b', _type: 'download', title: 'Договор', file: { asset: { _ref: asset._id } } },
        { _key: 'c', _type: 'download', title: 'Без файла' },
        { _key: 'd', _type: 'navigationItem', title: 'Опасно', href: 'javascript:alert(1)' },
        { _key: 'e', _type: 'navigationItem', href: '/estimate/' },
        'не то',
      ],
    })
    const { proofs } = toHome(await run(homeQuery, document, asset), toSite(null))
    expect(proofs).toMatchObject([
      { title: 'Отчёт', href: '/weekly-report/' },
      { title: 'Договор', href: '/files/a/b/c.pdf', file: { extension: 'pdf', size: 9 } },
    ])
  })

  it('has blocks and words of its own for search engines', async () => {
    const document = home({
      heading: 'Дом под присмотром',
      seo: { title: 'Батлер в Петербурге' },
      blocks: [
        { _key: 'a', _type: 'contactBlock', title: 'Напишите' },
        { _key: 'b', _type: 'contactBlock', title: 'Скрыт', hidden: true },
      ],
    })
    expect(toHome(await run(homeQuery, document), toSite(null))).toMatchObject({
      heading: 'Дом под присмотром',
      seo: { title: 'Батлер в Петербурге' },
      blocks: [{ _type: 'contactBlock', title: 'Напишите' }],
    })
  })
})
