import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Page } from '@playwright/test'
import type { SanityClient } from '@sanity/client'
import { createArticle, expect, openArticle, patience, test } from './studio.ts'

test('a release publishes the new text of an article', async ({ page, lake, request }) => {
  const { id, slug, title } = await createArticle(lake)
  const field = await openArticle(page, id)
  await page.getByTestId('global-perspective-menu-button').click()
  await page.getByTestId('create-new-release-button').click()
  await page.getByTestId('release-form-title').fill(`Осень ${slug}`)
  await page.getByTestId('submit-release-button').click()

  // From here on the Studio shows the site after the release.
  await expect(page).toHaveURL(/perspective=r\w+$/, patience)
  await expect(field).not.toBeEditable(patience)
  await page.getByRole('button', { name: 'Добавить в выпуск' }).click()
  await expect(field).toBeEditable(patience)
  await field.fill(`Осенняя ${slug}`)
  const releaseId = new URL(page.url()).searchParams.get('perspective') ?? ''
  const version = () => lake.getDocument(`versions.${releaseId}.${id}`)
  await expect.poll(async () => (await version())?.['title'], patience).toBe(`Осенняя ${slug}`)
  await expect(page.getByRole('link', { name: `Осенняя ${slug}` })).toBeVisible(patience)
  expect(await shown(request, slug)).toContain(title)

  await openRelease(page, releaseId)
  await expect(page.getByTestId('table-row')).toContainText(`Осенняя ${slug}`, patience)
  await expect(page.getByTestId('publish-all-button')).toBeEnabled(patience)
  await page.getByTestId('publish-all-button').click()
  await page.getByTestId('confirm-button').click()
  await expect(page.getByTestId('published-release-type-label')).toBeVisible(patience)
  await expect.poll(() => shown(request, slug), patience).toContain(`Осенняя ${slug}`)
  expect(await version()).toBeUndefined()
})

test('a scheduled release runs at its time @long', async ({ page, lake, request }) => {
  const { id, slug, title } = await createArticle(lake)
  const inAnHour = new Date(Date.now() + 60 * 60_000).toISOString()
  const metadata = { releaseType: 'scheduled', intendedPublishAt: inAnHour } as const
  const releaseId = await createRelease(lake, metadata, { id, title: `Зимняя ${slug}` })

  await openRelease(page, releaseId)
  await page.getByTestId('schedule-button').click()
  await page.getByTestId('confirm-button').click()
  await expect(page.getByTestId('release-lock-icon')).toBeVisible(patience)
  expect(await lake.releases.get({ releaseId })).toMatchObject({
    state: 'scheduled',
    publishAt: inAnHour,
  })
  expect(await shown(request, slug)).toContain(title)

  // The Studio's calendar has a step of one minute.
  const soon = new Date(Date.now() + 2000).toISOString()
  await lake.action([
    { actionType: 'sanity.action.release.unschedule', releaseId },
    { actionType: 'sanity.action.release.schedule', releaseId, publishAt: soon },
  ])
  await expect(page.getByTestId('published-release-type-label')).toBeVisible(patience)
  await expect.poll(() => shown(request, slug), patience).toContain(`Зимняя ${slug}`)
})

test('archiving and deleting a release leaves the article unchanged @long', async ({
  page,
  lake,
  request,
}) => {
  const { id, slug, title } = await createArticle(lake)
  const releaseId = await createRelease(lake, { releaseType: 'asap' }, { id, title: 'Лишняя' })
  const release = () => lake.releases.get({ releaseId })

  await openRelease(page, releaseId)
  await chooseFromMenu(page, 'archive-release-menu-item')
  await expect.poll(async () => (await release())?.state, patience).toBe('archived')
  await expect(page.getByTestId('status-archiveRelease')).toBeVisible(patience)
  expect(await lake.getDocument(`versions.${releaseId}.${id}`)).toBeUndefined()

  await chooseFromMenu(page, 'delete-release-menu-item')
  await expect.poll(release, patience).toBeUndefined()
  await expect(page).toHaveURL(/\/studio\/releases\/?$/, patience)
  expect(await shown(request, slug)).toContain(title)
})

type ReleaseMetadata = Parameters<SanityClient['releases']['create']>[0]['metadata']

/** A release with a version of the article under another title; returns its id. */
async function createRelease(
  lake: SanityClient,
  metadata: Omit<NonNullable<ReleaseMetadata>, 'title'>,
  article: { id: string; title: string },
): Promise<string> {
  const releaseId = `r${randomUUID().slice(0, 8)}`
  await lake.releases.create({ releaseId, metadata: { title: article.title, ...metadata } })
  await lake.createVersion({ publishedId: article.id, baseId: article.id, releaseId })
  await lake.patch(`versions.${releaseId}.${article.id}`).set({ title: article.title }).commit()
  return releaseId
}

/** Opens a release in the Studio and waits until what it holds is there. */
async function openRelease(page: Page, releaseId: string): Promise<void> {
  await page.goto(`/studio/releases/${releaseId}/`)
  await expect(page.getByTestId('table-row')).toBeVisible(patience)
}

async function chooseFromMenu(page: Page, item: string): Promise<void> {
  await page.getByTestId('release-menu-button').click()
  await page.getByTestId(item).click()
  await page.getByTestId('confirm-button').click()
}

async function shown(request: APIRequestContext, slug: string): Promise<string> {
  return (await request.get(`/blog/${slug}/`)).text()
}
