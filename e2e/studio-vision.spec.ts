import { studioNoise } from './studio-noise.ts'
import { expect, patience, test } from './studio.ts'

test.use({
  tolerated: async ({}, use) =>
    use([
      ...studioNoise,
      {
        kind: 'console error',
        text: /^Failed to load resource: the server responded with a status of 400 /,
        url: /\/data\/query\/production\?query=\*%5B_type\+%3D%3D\+%22article%22&/,
        reason: 'Chromium reports the malformed query too',
      },
    ]),
})

test('Vision runs a query and says where a malformed one breaks', async ({ page }) => {
  await page.goto('/studio/vision/')
  const editor = page.getByTestId('vision-query-editor').getByRole('textbox')
  const result = page.getByTestId('vision-result')
  await editor.fill(
    '*[_id == "author-anna-levashova"]{name, "articles": count(*[references(^._id)])}',
  )
  await page.getByRole('button', { name: 'Выполнить' }).click(patience)
  await expect(result).toContainText('Анна Левашова', patience)

  await editor.fill('*[_type == "article"')
  await page.getByRole('button', { name: 'Выполнить' }).click(patience)
  await expect(result).toContainText('GROQ query parse error', patience)
  await expect(result).toContainText('Столбец: 19', patience)
})
