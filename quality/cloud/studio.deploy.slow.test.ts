import type { Browser, Page } from '@playwright/test'
import { expect as expectOn } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findProgram } from '#quality/deploy/debian-program.fixture.ts'
import { openBrowser } from './browser.fixture.ts'
import { publishArticle } from './editing.fixture.ts'
import { openWorld, startLimitMs } from './world.fixture.ts'
import type { World } from './world.fixture.ts'

const soon = { timeout: 60_000, interval: 200 }
/** At load 30 on two cores the Studio's scripts alone take over a minute to start. */
const patience = { timeout: 150_000 }
const testLimitMs = 8 * 60_000
const person = { email: 'vera@example.test', password: 'канал и набережная' }
const article = 'article-pyat-stolpov-doveriya'
const title = 'Пять столпов доверия, из облака'

const chromium = findProgram('/usr/bin/chromium', 'chromium', 'the Studio in the cloud')

describe.skipIf(chromium === undefined)('the Studio in the cloud', { timeout: testLimitMs }, () => {
  let world: World
  let browser: Browser
  let page: Page
  const addresses: string[] = []

  beforeAll(async () => {
    world = await openWorld('studio')
    const added = ['user', 'add', '--email', person.email, '--name', 'Вера', '--role', 'editor']
    await world.cloud.lake.command(added, `${person.password}\n`)
    browser = await openBrowser(world.cloud, chromium ?? '')
    const context = await browser.newContext({ locale: 'ru-RU', baseURL: world.product.siteUrl })
    page = await context.newPage()
    page.on('request', (request) => addresses.push(request.url()))
  }, startLimitMs)

  afterAll(async () => {
    await browser.close()
    await world.close()
  })

  it('signs in where the project says, and lists the content', async () => {
    await page.goto('/studio/')
    await page.getByText('E-mail / password').click(patience)
    await expectOn(page.getByRole('heading', { name: 'Вход в студию' })).toBeVisible(patience)
    expect(new URL(page.url()).host).toBe('api.sanity.io')
    await page.getByLabel('Электронная почта').fill(person.email)
    await page.getByLabel('Пароль').fill(person.password)
    await page.keyboard.press('Enter')
    await expectOn(page.getByRole('link', { name: 'Статьи' })).toBeVisible(patience)
    expect(page.url()).not.toContain('sid=')
    await page.getByRole('link', { name: 'Статьи' }).click()
  })

  it('publishes what visitors then see', async () => {
    await page.goto(`/studio/intent/edit/id=${article};type=article/`)
    const field = page.getByTestId('field-title').getByRole('textbox')
    await expectOn(field).toBeEditable(patience)
    await field.fill(title)
    await page.getByRole('button', { name: 'Опубликовать', exact: true }).click(patience)
    await expect.poll(async () => (await world.product.ask('/blog/')).text, soon).toContain(title)
  })

  it('shows a draft on the site beside the form, while visitors see what is published', async () => {
    const { path } = await publishArticle(world, 'Предпросмотр')
    await page.goto(`/studio/presentation?preview=${path}`)
    const heading = page.frameLocator('iframe').getByRole('heading', { level: 1 })
    await expectOn(heading).toContainText('Предпросмотр', patience)
    const field = page.getByTestId('field-title').getByRole('textbox')
    await expectOn(field).toBeEditable(patience)
    await field.click()
    await page.keyboard.press('End')
    await page.keyboard.type(' и правка')
    await expectOn(heading).toContainText('Предпросмотр и правка', patience)
    const published = await world.product.ask(path)
    expect(published.text).toContain('Предпросмотр')
    expect(published.text).not.toContain('правка')
  })

  it('asks the project’s own API with the person’s session, and no lake of the site', () => {
    const { projectId, log } = world.cloud
    const ours = log.all().filter(({ caller }) => caller === 'other token')
    expect(new Set(ours.map(({ host }) => host))).toEqual(new Set([`${projectId}.api.sanity.io`]))
    const unknown = log
      .all()
      .filter(({ status, answeredBy }) => status === 404 && answeredBy !== 'stand-in')
    // Its feedback goes to one host for all projects, which the stand-in does not take.
    expect(new Set(unknown.map((each) => each.path))).toEqual(new Set(['/intake/feedback']))
    const paths = addresses.map((address) => new URL(address).pathname)
    expect(paths.filter((each) => each.startsWith('/lake/'))).toEqual([])
  })
})
