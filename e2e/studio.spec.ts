import { expect, test } from './fixtures.ts'

test('the Studio shows its door', async ({ page, request }) => {
  // Signed out is the answer the door is made of; sanity's module host and font are not reachable
  // in tests and not needed.
  for (const description of ['401', 'ERR_', 'Failed to fetch']) {
    test.info().annotations.push({ type: 'expected console error', description })
  }
  await page.goto('/studio/')
  await expect(page.getByRole('heading', { name: 'Вход в студию' })).toBeVisible({
    timeout: 20_000,
  })
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
