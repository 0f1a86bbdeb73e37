import { nodesIn, text } from './json-ld-node.ts'

/**
 * The pages, pictures and films of ours that a graph names and that do not answer. `answers` asks
 * for an absolute address without a fragment.
 */
export async function deadAddresses(
  graph: unknown,
  answers: (address: string) => Promise<boolean>,
): Promise<string[]> {
  const named = nodesIn(graph).flatMap((node) =>
    ['url', 'contentUrl', 'thumbnailUrl', 'item'].map((property) => text(node, property)),
  )
  const addresses = [...new Set(named.map((address) => address.replace(/#.*$/, '')))]
  const dead: string[] = []
  for (const address of addresses) {
    if (address !== '' && !(await answers(address))) dead.push(address)
  }
  return dead
}
