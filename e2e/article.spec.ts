import { existsSync, readdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { jsonLd, nodeOf } from './json-ld.ts'
import { readMarkdown, squeeze } from './markdown.ts'
import type { MarkdownArticle } from './markdown.ts'

// Ours comes with the article that it links to. The owner's own lie beside the checkout on some
// machines.
const owners = '../shared/articles'
const imports = [
  ['sanity/import/fixtures/klyuchi-u-soseda.md', 'sanity/import/fixtures/priemka-remonta.md'],
  ...(existsSync(owners) ? readdirSync(owners).map((name) => [`${owners}/${name}`]) : []),
]

test.use({ javaScriptEnabled: false })

for (const [file = '', ...neighbours] of imports) {
  test(`${file} is imported as the page it was`, async ({ page, request, command, baseURL }) => {
    const markdown = readMarkdown(file)
    const imported = await command('import', [file, ...neighbours])
    expect(imported.code, imported.stderr).toBe(0)

    const path = new URL(markdown.frontMatter.schema.mainEntityOfPage['@id']).pathname
    // The site hears of the import by an event, so a new address may be unknown for a moment.
    await expect.poll(async () => (await request.get(path)).status()).toBe(200)
    await page.goto(path)
    await holdAgainst(page, markdown)
    await holdAgainstFrontMatter(page, markdown, `${baseURL}${path}`)

    const again = await command('import', [file])
    expect(again.code, again.stderr).toBe(0)
    expect(again.stdout).toContain('без изменений')
  })
}

async function holdAgainst(page: Page, markdown: MarkdownArticle): Promise<void> {
  const article = page.getByRole('article').first()
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  expect(squeeze(await page.getByRole('heading', { level: 1 }).innerText())).toBe(markdown.heading)

  const text = squeeze((await article.textContent()) ?? '')
  const headings = await article.locator('h2, h3, h4').allTextContents()
  expect(headings.map(squeeze)).toEqual(expect.arrayContaining(markdown.headings))

  const items = (await article.getByRole('listitem').allTextContents()).map(squeeze)
  for (const item of markdown.listItems) {
    expect(
      items.some((shown) => shown.startsWith(item)),
      item,
    ).toBe(true)
  }
  for (const link of markdown.links) await holdLink(page, link)
  for (const quote of markdown.quotes) {
    // Typography may change the quotation marks, but not the words.
    for (const words of quote.split(/[«»"“”„—.]/).map(squeeze)) expect(text).toContain(words)
  }
}

async function holdLink(page: Page, link: MarkdownArticle['links'][number]): Promise<void> {
  const shown = page
    .getByRole('article')
    .first()
    .getByRole('link', { name: link.text, exact: true })
  await expect(shown, link.href).toHaveCount(1)
  const href = await shown.getAttribute('href')
  const rel = (await shown.getAttribute('rel')) ?? ''
  if (href?.startsWith('/')) {
    // A former address of this site: a link to where it leads now, without `nofollow`.
    const answer = await page.request.get(new URL(link.href).pathname)
    expect(href).toBe(new URL(answer.url()).pathname)
    expect(rel).not.toContain('nofollow')
    return
  }
  expect(href).toBe(link.href)
  expect(rel.includes('nofollow')).toBe(link.nofollow)
  expect(await shown.getAttribute('target')).toBe(link.newTab ? '_blank' : null)
  if (link.newTab) expect(rel).toContain('noopener')
}

async function holdAgainstFrontMatter(
  page: Page,
  { frontMatter, headings }: MarkdownArticle,
  url: string,
): Promise<void> {
  const { aggregateRating, publisher } = frontMatter.schema
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', url)
  const graph = await jsonLd(page)
  const posting = nodeOf(graph, 'BlogPosting')
  expect(posting).toMatchObject({
    name: frontMatter.title,
    description: squeeze(frontMatter.description),
    publisher: { name: publisher.name, logo: { url: `${new URL(url).origin}/logo.png` } },
  })
  const howTo = nodeOf(graph, 'HowTo')
  expect(howTo['step']).toHaveLength(headings.filter((text) => /^\d+\.\s/.test(text)).length)
  // Nobody can check the votes that the old blog states: it links to no source of them.
  expect(howTo['aggregateRating']).toBeUndefined()
  const shown = squeeze(await page.getByRole('main').innerText())
  expect(shown).not.toMatch(new RegExp(`${aggregateRating.reviewCount} отзыв`))
}
