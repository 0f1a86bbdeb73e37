import { lateVisualEditing, studioNoise } from './studio-noise.ts'
import { createArticle, expect, patience, test } from './studio.ts'

// The test ends with a click that only works when visual editing is connected.
test.use({ tolerated: async ({}, use) => use([...studioNoise, lateVisualEditing]) })

test('the site beside the form shows what is typed, and a click on a text opens its field', async ({
  page,
  lake,
}) => {
  const { slug, title } = await createArticle(lake)
  await page.goto(`/studio/presentation?preview=/blog/${slug}/`)
  const site = page.frameLocator('iframe')
  const heading = site.getByRole('heading', { level: 1 })
  await expect(heading).toContainText(title, patience)

  const field = page.getByTestId('field-title').getByRole('textbox')
  await expect(field).toBeEditable(patience)
  await field.click()
  await page.keyboard.press('End')
  await page.keyboard.type(' и правка')
  await expect(heading).toContainText(`${title} и правка`, patience)

  const paragraph = site.getByText('Одного абзаца довольно.')
  // The overlay appears once the page and the Studio are connected.
  await expect(async () => {
    await paragraph.click()
    await expect(page).toHaveURL(/body/, { timeout: 5000 })
  }).toPass(patience)
})
