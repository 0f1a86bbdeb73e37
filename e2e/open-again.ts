import type { Page } from '@playwright/test'

/**
 * Loads the page at its address again. Chromium now and then refuses `Page.reload` right after a
 * form has led to the page («Not attached to an active page»); a visit to the address always works.
 */
export async function openAgain(page: Page): Promise<void> {
  await page.goto(page.url())
}
