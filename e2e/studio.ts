import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import type { SanityClient } from '@sanity/client'
import { z } from 'zod'
import { expect, runCommand, setting, test as base } from './fixtures.ts'
import { studioNoise } from './studio-noise.ts'

export { expect }

/** Timeout for anything in the Studio: at load 30 on two cores its scripts alone take over a minute to start. */
export const patience = { timeout: 150_000 }

type StorageState = {
  cookies: []
  origins: { origin: string; localStorage: { name: string; value: string }[] }[]
}

/**
 * Tests of the Studio, signed in as the owner of this machine, once per worker:
 * the ways of signing in have a spec of their own.
 */
export const test = base.extend<
  { unhurried: undefined; noUnknownEndpoints: undefined },
  { owner: StorageState }
>({
  unhurried: [
    async ({}, use, info) => {
      info.setTimeout(3 * patience.timeout)
      await use(undefined)
    },
    { auto: true },
  ],

  // Answers over the lake's socket are not visible to the browser's events.
  noUnknownEndpoints: [
    async ({}, use) => {
      const before = unknownEndpoints().length
      await use(undefined)
      expect(unknownEndpoints().slice(before)).toEqual([])
    },
    { auto: true },
  ],

  owner: [
    async ({}, use) => {
      const link = await runCommand('lake', ['user', 'link'])
      expect(link.code, link.stderr).toBe(0)
      await use(await sessionOf(new URL(link.stdout.trim())))
    },
    { scope: 'worker' },
  ],
  tolerated: async ({}, use) => use(studioNoise),

  storageState: async ({ owner }, use) => use(owner),
})

/** Lines of the product's log about endpoints that the lake does not know. */
function unknownEndpoints(): string[] {
  const lines = readFileSync(setting('E2E_LOG'), 'utf8').split('\n')
  return lines.filter((line) => line.includes('"event":"unknown endpoint"'))
}

/** The browser storage of the Studio after following a one-time link. */
async function sessionOf({ hash }: URL): Promise<StorageState> {
  const siteUrl = setting('E2E_SITE_URL')
  const answer = await fetch(`${siteUrl}/lake/v1/auth/fetch?${hash.slice(1)}`)
  const { token } = z.object({ token: z.string() }).parse(await answer.json())
  const localStorage = [{ name: '__studio_auth_token_butlerspb', value: JSON.stringify({ token }) }]
  return { cookies: [], origins: [{ origin: siteUrl, localStorage }] }
}

/** A published, valid article with a unique title. */
export async function createArticle(
  lake: SanityClient,
): Promise<{ id: string; slug: string; title: string }> {
  const slug = `studiya-${randomUUID().slice(0, 8)}`
  const title = `Статья ${slug}`
  const { _id: id } = await lake.create({
    _id: `article-${slug}`,
    _type: 'article',
    title,
    slug: { _type: 'slug', current: slug },
    description: 'Эту статью правит проверка, как правил бы её редактор: в настоящей студии.',
    publishedAt: new Date().toISOString(),
    author: { _type: 'reference', _ref: 'author-anna-levashova' },
    body: [
      {
        _type: 'block',
        _key: 'a',
        style: 'normal',
        markDefs: [],
        children: [{ _type: 'span', _key: 'b', text: 'Одного абзаца довольно.', marks: [] }],
      },
    ],
  })
  return { id, slug, title }
}

/** Opens a document in the Studio and waits until one of its text fields can be edited. */
export async function openDocument(
  page: Page,
  document: { id: string; type: string },
  field: string,
): Promise<Locator> {
  await page.goto(`/studio/intent/edit/id=${document.id};type=${document.type}/`)
  const box = page.getByTestId(`field-${field}`).getByRole('textbox')
  await expect(box).toBeEditable(patience)
  return box
}

/** Opens an article in the Studio; returns the field of its title, ready to be edited. */
export function openArticle(page: Page, id: string): Promise<Locator> {
  return openDocument(page, { id, type: 'article' }, 'title')
}

/** Publishes the open document. */
export async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Опубликовать', exact: true }).click(patience)
}

/** Shows the open document as it is published, not its draft. */
export async function showPublished(page: Page): Promise<void> {
  await page.getByTestId('document-perspective-list').getByRole('button').first().click()
}

/** Chooses in the menu beside the Publish button of the last open document. */
export async function chooseAction(page: Page, action: string): Promise<void> {
  const footer = page.getByTestId('pane-footer').last()
  await footer.getByTestId('action-menu-button').click()
  await page.getByRole('menuitem', { name: action }).click()
}

/** Opens the history of the last open document; returns its events, the newest first. */
export async function openHistory(page: Page): Promise<Locator> {
  await page.getByTestId('pane-context-menu-button').last().click()
  await page.getByRole('menuitem', { name: 'История' }).click()
  return page.getByTestId('timeline-item-button')
}
