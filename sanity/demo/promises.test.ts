import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { claimsIn } from '#lib/format/promise-claims.ts'
import { unknownPromises } from '#lib/format/promises.ts'
import { sampleAssets } from './assets.fixture.ts'
import { authors } from './documents/authors.ts'
import { categories } from './documents/categories.ts'
import { home } from './documents/home.ts'
import { pages } from './documents/pages.ts'
import { services } from './documents/services.ts'
import { siteSettings } from './documents/site-settings.ts'

const { promises, officeSchedule, officeHours, organisation } = siteSettings
const promised: Readonly<Record<string, unknown>> = {
  ...promises,
  answerMinutes: officeSchedule.answerMinutes,
}

const documents = [
  ...authors,
  ...categories,
  ...services,
  ...pages(sampleAssets),
  home(sampleAssets),
  siteSettings,
]

const folder = (path: string) => join(import.meta.dirname, path)
const filesIn = (path: string) =>
  readdirSync(folder(path)).map((name) => ({
    name,
    text: readFileSync(join(folder(path), name), 'utf8'),
  }))

/** The articles, and the sources of the documents that visitors download. */
const articles = filesIn('articles')
const papers = filesIn('../../tools/demo-assets/documents')

/** Texts of a document; the cells of a row and the parts of an item belong together. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) {
    const items: unknown[] = value
    return items.every((item) => typeof item === 'string')
      ? [...items, items.join(', ')]
      : items.flatMap(textsOf)
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

const roubles = (text: string) => Number(text.replaceAll(/[^\d]/g, ''))
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

const members = z
  .array(
    z.object({
      _key: z.string(),
      rows: z.array(z.object({ cells: z.array(z.string()) })).optional(),
    }),
  )
  .default([])
const tables = z.object({ blocks: members, body: members })

/** The rows of the table with that key. */
function rowsOf(page: string, block: string): readonly (readonly string[])[] {
  const { blocks, body } = tables.parse(documents.find(({ _id }) => _id === page))
  const table = [...blocks, ...body].find(({ _key }) => _key === block)
  return (table?.rows ?? []).map(({ cells }) => cells)
}

describe('the promises of the demo', () => {
  it.each(documents.map((document) => [document._id, document] as const))(
    '%s names each by its name, never by a figure of its own',
    (_id, document) => {
      const texts = textsOf(document)
      expect(texts.flatMap(claimsIn)).toEqual([])
      expect(texts.flatMap(unknownPromises)).toEqual([])
    },
  )

  it.each(articles)('the article $name names each by its name', ({ text }) => {
    expect(claimsIn(text)).toEqual([])
    expect(unknownPromises(text)).toEqual([])
  })

  it.each(papers)('are the same in $name, which visitors download', ({ text }) => {
    const claims = claimsIn(text)
    expect(claims.map(({ promise, words }) => [promise, words, promised[promise]])).toEqual(
      claims.map(({ promise, words, value }) => [promise, words, value]),
    )
  })

  it('are all in the contract and its annexes', () => {
    const found = new Set(papers.flatMap(({ text }) => claimsIn(text)).map((each) => each.promise))
    const experience = new Set(['_type', 'remotePercent', 'clientYears'])
    expect(
      Object.keys(promised)
        .filter((name) => !experience.has(name))
        .toSorted(),
    ).toEqual([...found].toSorted())
  })

  it('speak of an insurance only where the contract has one', () => {
    const site = [...documents.flatMap(textsOf), ...articles.map(({ text }) => text)].join('\n')
    const contract = papers.map(({ text }) => text).join('\n')
    expect(/застрахован/i.test(site)).toBe(/застрахован/i.test(contract))
  })

  it('have the same hours in the settings, their schedule and the papers', () => {
    const [{ from, to }] = officeSchedule.week
    const hours = `с ${Number(from.slice(0, 2))} до ${Number(to.slice(0, 2))}`
    expect(officeHours).toContain(hours)
    const written = papers.flatMap(({ text }) => text.match(/с \d+ до \d+/g) ?? [])
    expect(written.length).toBeGreaterThan(1)
    expect(new Set(written)).toEqual(new Set([hours]))
  })

  it('say of reports and bad news what the contract says', () => {
    const site = [...documents.flatMap(textsOf), ...articles.map(({ text }) => text)].join('\n')
    expect(site).not.toMatch(/отчёт каждый месяц|ежемесячный отчёт|в тот же час/i)
  })
})

describe('the week of the sample report', () => {
  const monthsOf2026: readonly (readonly [RegExp, string])[] = [
    [/(\d+) октября/g, '10'],
    [/(\d+) ноября/g, '11'],
    [/(\d\d)\.11/g, '11'],
  ]
  const daysIn = (text: string) =>
    monthsOf2026.flatMap(([pattern, month]) =>
      [...text.matchAll(pattern)].map(([, day = '']) =>
        Date.parse(`2026-${month}-${day.padStart(2, '0')}`),
      ),
    )
  const pdf = papers.find(({ name }) => name === 'weekly-report.ts')?.text ?? ''
  const [week] = /\d+ октября — \d+ ноября 2026 года/.exec(pdf) ?? ['']
  const [first = 0, last = 0] = daysIn(week)

  it('ends on the day when reports come, on the page and in its PDF', () => {
    expect(textsOf(documents.find(({ _id }) => _id === 'page-weekly-report')).join()).toContain(
      week,
    )
    expect((last - first) / 86_400_000).toBe(6)
    const weekday = new Date(last).toLocaleDateString('en', { weekday: 'short', timeZone: 'UTC' })
    expect(weekday.toLowerCase()).toBe(promises.reportDay)
  })

  it('has every expense and everything done', () => {
    const [done = ''] = pdf.split("heading: 'Следующая неделя'")
    const expenses = rowsOf('page-weekly-report', 'expenses').join('\n')
    const days = [...daysIn(done), ...daysIn(expenses)]
    expect(days.length).toBeGreaterThan(10)
    for (const day of days) expect([first <= day, day <= last]).toEqual([true, true])
  })
})

describe('the sums of the demo', () => {
  it('begin at the lowest price', () => {
    const prices = services.flatMap(({ price }) => ('amount' in price ? [price.amount] : []))
    const lowest = Math.min(...prices)
      .toLocaleString('ru-RU')
      .replaceAll(/\s/g, ' ')
    expect(organisation.priceRange).toBe(`от ${lowest} ₽`)
  })

  it('of the estimate add up to its total, reserve and limit', () => {
    const rows = rowsOf('page-estimate', 'table').slice(1)
    const amounts = rows.map((cells) => roubles(cells.at(-1) ?? ''))
    const [total = 0, reserve, limit] = amounts.slice(-3)
    expect(sum(amounts.slice(0, -3))).toBe(total)
    expect(reserve).toBe((total * promises.estimatePercent) / 100)
    expect(limit).toBe(total + Number(reserve))
    const products = rows.flatMap(([, how = '', amount = '']) => {
      const [, count, price] = /^(\d+)[^×]*× ([\d ]+) ₽/.exec(how) ?? []
      return price === undefined ? [] : [[roubles(amount), Number(count) * roubles(price)]]
    })
    expect(products.length).toBeGreaterThan(3)
    for (const [amount, product] of products) expect(amount).toBe(product)
  })

  it('of the weekly report add up, and are the same in its PDF', () => {
    const rows = rowsOf('page-weekly-report', 'expenses').slice(1)
    const amounts = rows.map((cells) => (cells.at(-1) ?? '').replace(' ₽', ''))
    expect(sum(amounts.slice(0, -1).map(roubles))).toBe(roubles(amounts.at(-1) ?? ''))
    const pdf = papers.find(({ name }) => name === 'weekly-report.ts')?.text ?? ''
    for (const amount of amounts) expect(pdf).toContain(`'${amount}'`)
  })

  it('of the rent are what is left of the revenue', () => {
    const rows = rowsOf('service-upravlenie-posutochnoy-arendoy', 'scenarios').slice(1)
    expect(rows).toHaveLength(3)
    for (const [, , revenue = '', costs = '', left = ''] of rows) {
      expect(roubles(revenue) - roubles(costs)).toBe(roubles(left))
    }
  })
})
