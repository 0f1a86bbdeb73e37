import { globSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { addAccount, postRequest, signIn, uniqueContact } from './desk.ts'
import { expect, setting, test } from './fixtures.ts'

test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })

test('a notice that was given up is sent again from the desk', async ({ page, request }) => {
  const number = await postRequest(request, { channel: 'telegram', contact: uniqueContact() })
  const dataDir = setting('E2E_DATA_DIR')
  const notices = () =>
    globSync(join(dataDir, 'inbox', '*')).filter((path) =>
      readFileSync(path, 'utf8').includes(`/desk/requests/${number}/`),
    )
  await expect.poll(() => notices().length).toBe(1)
  // What 72 hours of refusals leave in the queue.
  using db = new DatabaseSync(join(dataDir, 'requests.sqlite'), { timeout: 5000 })
  const isDead = () =>
    db
      .prepare(
        `update outbox set state = 'dead', last_error = 'No space left'
          where state = 'done' and topic = 'file'
            and substr(id, 1, 36) = (select id from requests where number = ?)`,
      )
      .run(number).changes === 1
  await expect.poll(isDead).toBe(true)
  for (const path of notices()) rmSync(path)

  await page.goto('/desk/letters/')
  await signIn(page, await addAccount('concierge'))
  await page.goto('/desk/letters/')
  const row = page.getByRole('listitem').filter({ hasText: `Заявка № ${number}` })
  await expect(row).toContainText('No space left')
  await row.getByRole('button', { name: 'Отправить снова' }).click()
  await expect(page).toHaveURL('/desk/letters/')
  await expect(row).toHaveCount(0)
  await expect.poll(() => notices().length).toBe(1)
})
