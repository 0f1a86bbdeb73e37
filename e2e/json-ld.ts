import type { Page } from '@playwright/test'
import { z } from 'zod'

const node = z.record(z.string(), z.unknown())
const document = z.object({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(node),
})

type Node = z.infer<typeof node>

/** The nodes of the page's one JSON-LD script. */
export async function jsonLd(page: Page): Promise<Node[]> {
  const scripts = await page.locator('script[type="application/ld+json"]').allTextContents()
  if (scripts.length !== 1) throw new Error(`The page has ${scripts.length} JSON-LD scripts`)
  return document.parse(JSON.parse(scripts[0] ?? ''))['@graph']
}

/** The only node of a type. */
export function nodeOf(graph: Node[], type: string): Node {
  const [found, ...others] = graph.filter((candidate) => candidate['@type'] === type)
  if (found === undefined || others.length > 0) {
    throw new Error(`The graph has ${others.length + (found ? 1 : 0)} nodes of type ${type}`)
  }
  return found
}
