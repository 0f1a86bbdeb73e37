import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

test('the browser loads every font file of the site', async ({ page }) => {
  await page.goto('/')
  // A face called «… Fallback» is one of the visitor's own, which not every machine has.
  const faces = await page.evaluate(() =>
    Promise.all(
      [...document.fonts]
        .filter(({ family }) => !family.endsWith(' Fallback'))
        .map(async (face) => {
          await face.load().catch(() => undefined)
          return `${face.family} ${face.style} ${face.unicodeRange}: ${face.status}`
        }),
    ),
  )
  expect(faces.length).toBeGreaterThan(5)
  expect(faces.filter((face) => !face.endsWith(': loaded'))).toEqual([])
})

test('headings, texts and quotations use only the typefaces of the site', async ({ page }) => {
  await page.goto('/services/')
  expect(await facesOf(page, 'h1')).toEqual(['Playfair'])
  await page.goto('/testimonials/')
  expect(await facesOf(page, 'main p')).toEqual(['Onest'])
  expect(await facesOf(page, 'blockquote p')).toEqual(['Playfair'])
})

/** The names that the files themselves give to the faces in which Chromium sets an element. */
async function facesOf(page: Page, selector: string): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready)
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('DOM.enable')
  await devTools.send('CSS.enable')
  const { root } = await devTools.send('DOM.getDocument')
  const { nodeId } = await devTools.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  const { fonts } = await devTools.send('CSS.getPlatformFontsForNode', { nodeId })
  return [...new Set(fonts.map(({ familyName }) => familyName))]
}
