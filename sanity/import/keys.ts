import { canonicalJson } from './digest.ts'
import { sha256Hex } from './sha256.ts'

/**
 * Gives array members a `_key` made from their content: the same file gets the same keys every
 * time, and a paragraph keeps its key when another is inserted before it.
 */
export function withKeys<Member extends { _key: string }>(members: readonly Member[]): Member[] {
  const uses = new Map<string, number>()
  return members.map((member) => {
    const hash = sha256Hex(canonicalJson(member)).slice(0, 12)
    const use = (uses.get(hash) ?? 0) + 1
    uses.set(hash, use)
    return { ...member, _key: use === 1 ? hash : `${hash}-${use}` }
  })
}
