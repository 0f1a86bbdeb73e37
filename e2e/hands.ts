import type { Locator, Page } from '@playwright/test'
import { expect, patience } from './studio.ts'

/**
 * Performs and counts an editor's actions on a page: a click, a double click, a shortcut, a text
 * typed into a field, a paste and a chosen file are one action each.
 */
export function createHands(page: Page) {
  let actions = 0
  const count = () => {
    actions += 1
  }
  return {
    actions: () => actions,
    async click(target: Locator) {
      count()
      await target.click(patience)
    },
    async fill(field: Locator, text: string) {
      count()
      await field.fill(text, patience)
    },
    async press(keys: string) {
      count()
      await page.keyboard.press(keys)
    },
    /** Closes a dialog by Escape, which a list of choices takes that is still open above it. */
    async close(dialog: Locator) {
      count()
      await expect(async () => {
        await page.keyboard.press('Escape')
        await expect(dialog).toBeHidden({ timeout: 5_000 })
      }).toPass(patience)
    },
    /** Types into the focused element, line by line. */
    async type(lines: readonly string[]) {
      count()
      for (const [index, line] of lines.entries()) {
        if (index > 0) await page.keyboard.press('Enter')
        await page.keyboard.type(line)
      }
    },
    async upload(button: Locator, file: { name: string; mimeType: string; buffer: Buffer }) {
      count()
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()])
      await chooser.setFiles(file)
    },
    /** Selects a word of an editor as a double click does. */
    async selectWord(editor: Locator, word: string) {
      count()
      // The form still moves while what was typed before is checked.
      await expect(async () => {
        const { x, y } = await editor.evaluate(placeOfWord, word)
        await page.mouse.dblclick(x, y)
        const selected = await page.evaluate(() => String(getSelection()).trim())
        expect(selected).toBe(word)
      }).toPass(patience)
    },
    async paste(editor: Locator, text: string) {
      count()
      await editor.evaluate(pasteText, text)
    },
  }
}

function pasteText(element: Element, text: string): void {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  const options = { clipboardData, bubbles: true, cancelable: true }
  element.dispatchEvent(new ClipboardEvent('paste', options))
}

/** The middle of a word of an element, scrolled into view. */
function placeOfWord(element: Element, word: string): { x: number; y: number } {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const start = node.textContent?.indexOf(word) ?? -1
    if (start < 0) continue
    node.parentElement?.scrollIntoView({ block: 'center' })
    const range = document.createRange()
    range.setStart(node, start)
    range.setEnd(node, start + word.length)
    const { x, y, width, height } = range.getBoundingClientRect()
    return { x: x + width / 2, y: y + height / 2 }
  }
  throw new Error(`No «${word}» there`)
}
