import type { Warn } from '#sanity/import/problem.ts'
import type { CutText } from './cut.ts'
import type { ReadFields } from './field-value.ts'
import { readTomlFields } from './toml-values.ts'
import { repairYaml } from './yaml-repair.ts'
import { readYamlFields } from './yaml-values.ts'

type Head = Extract<CutText, { ok: true }>['head']

/** Repair tries each line on its own. */
const maxRepairableLines = 500

/** Reads the fields of a front matter in its format; a file without one has no fields. */
export function readFields(head: Head, warn: Warn): ReadFields {
  if (head === undefined) return { ok: true, line: 1, fields: new Map() }
  const { format, text, firstLine } = head
  if (format === 'toml') return readTomlFields(text, firstLine)
  if (format === 'yaml') return readYaml(text, firstLine, warn)
  // JSON is YAML. Between `;;;` the braces may be missing.
  return readYamlFields(/^\s*\{/.test(text) ? text : `{${text}\n}`, firstLine)
}

function readYaml(text: string, firstLine: number, warn: Warn): ReadFields {
  if (text.trim() === '') return { ok: true, line: firstLine, fields: new Map() }
  const fields = readYamlFields(text, firstLine)
  if (fields.ok || text.split('\n').length > maxRepairableLines) return fields
  const repaired = repairYaml(text)
  if (repaired.lines.length === 0) return fields
  const second = readYamlFields(repaired.text, firstLine)
  if (!second.ok) return fields
  for (const index of repaired.lines) {
    warn(firstLine + index, 'значение поля взято как текст: по правилам YAML его берут в кавычки')
  }
  return second
}
