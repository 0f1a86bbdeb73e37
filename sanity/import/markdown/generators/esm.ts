import { type Scan, lineEnd } from './scan.ts'
import { reportTag } from './pairs.ts'

const importLine =
  /import\s+(?:type\s+)?(?:[\w$*{][^'"\n;]*?(?:\n[^'"\n;]*?){0,40}\sfrom\s*)?["'][^"'\n]+["'][ \t]*;?[ \t]*(?=\n|$)/y
const exportLine = /export\s+(?:const|let|var|function|async|class|default|type|interface|\{|\*)/y

/** Reads an `import` or `export` of MDX at the start of a line. */
export function readModuleLine(scan: Scan): boolean {
  const { source, at } = scan
  importLine.lastIndex = at
  const found = importLine.exec(source)
  if (found !== null) {
    reportTag(scan, at + found[0].length, 'warning')
    return true
  }
  exportLine.lastIndex = at
  if (!exportLine.test(source)) return false
  reportTag(scan, endOfExport(scan), 'warning')
  return true
}

/** The end of the line where all brackets are closed; at the latest the next empty line. */
function endOfExport(scan: Scan): number {
  const limit = scan.find('\n\n', scan.at)
  const last = limit === -1 ? scan.source.length : limit
  let depth = 0
  for (let end = lineEnd(scan, scan.at), start = scan.at; ;) {
    for (const [bracket] of scan.source.slice(start, end).matchAll(/[()[\]{}]/g)) {
      depth += '([{'.includes(bracket) ? 1 : -1
    }
    if (depth <= 0 || end >= last) return end
    start = end
    end = lineEnd(scan, end + 1)
  }
}

/** The files that a text imports by name: `import plan from './plan.png'`. */
export function importedFiles(source: string): ReadonlyMap<string, string> {
  const imports = new Map<string, string>()
  for (const [, name = '', file = ''] of source.matchAll(
    /^import\s+([\w$]+)\s+from\s+["']([^"'\n]+)["']/gm,
  )) {
    imports.set(name, file)
  }
  return imports
}

/** Whether a text, outside of code, uses modules or components. */
export function usesMdx(source: string): boolean {
  const prose = source.replace(/^[ \t>]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?^[ \t>]*\1/gm, '')
  return (
    /^import\s(?:[^'"\n;]*\sfrom\s*)?["'][^"'\n]+["'];?[ \t]*$/m.test(prose) ||
    /^export\s+(?:const|default|function)\s/m.test(prose) ||
    /^[ \t]*<[A-Z][\w.]*(?:\s[^<>]*)?\/?>/m.test(prose) ||
    /<[a-z][\w-]*\s[^<>{}]*=\{/.test(prose) ||
    prose.includes('{/*')
  )
}
