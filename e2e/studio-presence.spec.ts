import type { Locator, Page } from '@playwright/test'
import { signedOut, studioNoise } from './studio-noise.ts'
import { createArticle, expect, openArticle, patience, test } from './studio.ts'

test.use({ tolerated: async ({}, use) => use([...studioNoise, signedOut]) })

test('two people in one article see each other, and see each other leave', async ({
  page,
  browser,
  lake,
  command,
  alsoWatch,
}) => {
  const martha = { email: 'martha@example.test', name: 'Марта Кузнецова', password: 'мосты и арки' }
  const person = ['--email', martha.email, '--name', martha.name, '--role', 'editor']
  const added = await command('lake', ['user', 'add', ...person], `${martha.password}\n`)
  expect(added.code, added.stderr).toBe(0)
  const { id } = await createArticle(lake)
  await openArticle(page, id)

  const hers = await browser.newContext({ storageState: { cookies: [], origins: [] } })
  alsoWatch(hers)
  const herPage = await hers.newPage()
  await herPage.goto(`/studio/intent/edit/id=${id};type=article/`)
  await expect(herPage.getByLabel('Пароль')).toBeVisible(patience)
  await herPage.getByLabel('Электронная почта').fill(martha.email)
  await herPage.getByLabel('Пароль').fill(martha.password)
  await herPage.keyboard.press('Enter')
  const title = herPage.getByTestId('field-title').getByRole('textbox')
  await expect(title).toBeEditable(patience)

  // People outside any field are shown beside the document, others beside their field.
  const whole = herPage.getByTestId('document-level-presence')
  await expect(avatar(whole, 'Администратор этого компьютера')).toBeVisible(patience)
  await title.click()
  const form = page.getByTestId('document-panel-scroller')
  await expect(avatar(form, martha.name).first()).toBeVisible(patience)

  await hers.close()
  await expect(avatar(page, martha.name)).toHaveCount(0, patience)
})

function avatar(place: Page | Locator, name: string): Locator {
  return place.locator('[data-ui=Avatar]').and(place.getByTitle(name))
}
