import { expect, test } from './fixtures.ts'

test('the browser takes every typeface of the site', async ({ page }) => {
  await page.goto('/')
  const faces = await page.evaluate(() =>
    Promise.all(
      [...document.fonts].map(async (face) => {
        await face.load().catch(() => undefined)
        return `${face.family} ${face.style} ${face.unicodeRange}: ${face.status}`
      }),
    ),
  )
  expect(faces.length).toBeGreaterThan(5)
  expect(faces.filter((face) => !face.endsWith(': loaded'))).toEqual([])
})
