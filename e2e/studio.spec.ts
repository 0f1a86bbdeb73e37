import { signedOut, studioNoise } from './studio-noise.ts'
import { expect, patience, test } from './studio.ts'

test.use({
  storageState: { cookies: [], origins: [] },
  tolerated: async ({}, use) => use([...studioNoise, signedOut]),
})

test('the Studio shows its sign-in page', async ({ page, request }) => {
  await page.goto('/studio/')
  await expect(page.getByRole('heading', { name: 'Вход в студию' })).toBeVisible(patience)
  await expect(page.getByLabel('Электронная почта')).toBeFocused()

  const scripts = (html: string) =>
    [...html.matchAll(/src="(\/_next\/[^"]+)"/g)].map(([, src]) => src)
  const studio = new Set(scripts(await (await request.get('/studio/')).text()))
  const home = scripts(await (await request.get('/')).text())
  for (const src of home) {
    const script = await (await request.get(src ?? '')).text()
    expect(script, src).not.toContain('sanity.imageAsset')
  }
  expect(studio.size).toBeGreaterThan(0)
})
