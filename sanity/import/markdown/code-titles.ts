import { codeTitle } from './generators/code-title.ts'
import { type MarkdownRoot, nodesOf } from './syntax-tree.ts'

/** Puts the title that a fenced block of code has in its first line above it, as a paragraph. */
export function showCodeTitles(root: MarkdownRoot): void {
  for (const parent of [root, ...nodesOf(root)]) {
    if (parent.type !== 'root' && parent.type !== 'blockquote' && parent.type !== 'listItem')
      continue
    const children = parent.children.flatMap((child): typeof parent.children => {
      if (child.type !== 'code') return [child]
      const value = codeTitle(`${child.lang ?? ''} ${child.meta ?? ''}`)
      if (value === undefined) return [child]
      const title = { type: 'strong' as const, children: [{ type: 'text' as const, value }] }
      return [
        {
          type: 'paragraph',
          children: [title],
          ...(child.position && { position: child.position }),
        },
        child,
      ]
    })
    parent.children.splice(0, parent.children.length, ...children)
  }
}
