import { createHash } from 'node:crypto'
import { canonicalJson } from './digest.ts'

/**
 * Gives array members their `_key`, made of their content: the same file has the same keys every
 * time, and a paragraph keeps its key when another is put before it.
 */
export function withKeys<Member extends { _key: string }>(members: readonly Member[]): Member[] {
  const uses = new Map<string, number>()
  return members.map((member) => {
    const hash = createHash('sha256').update(canonicalJson(member)).digest('hex').slice(0, 12)
    const use = (uses.get(hash) ?? 0) + 1
    uses.set(hash, use)
    return { ...member, _key: use === 1 ? hash : `${hash}-${use}` }
  })
}
