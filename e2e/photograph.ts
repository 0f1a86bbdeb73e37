import type { Page } from '@playwright/test'

/** 1600 × 400: the left half red, the right half blue; drawn and encoded by the browser. */
export async function photograph(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 1600
    canvas.height = 400
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('This browser draws nothing')
    context.fillStyle = 'red'
    context.fillRect(0, 0, 800, 400)
    context.fillStyle = 'blue'
    context.fillRect(800, 0, 800, 400)
    return canvas.toDataURL('image/jpeg').replace(/^.*,/, '')
  })
  return Buffer.from(base64, 'base64')
}
