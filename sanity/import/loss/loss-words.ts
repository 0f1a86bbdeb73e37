import { type Loss, type LossKind, lossKinds } from './loss.ts'

/** Names of what is counted, as columns of a table. */
export const lossTitles: Readonly<Record<LossKind, string>> = {
  words: 'слова',
  links: 'ссылки',
  pictures: 'изображения',
  code: 'код',
  tables: 'таблицы',
}

/**
 * «812 → 812», «10 → 8, потеряно 2, сказано», «10 → 8, потеряно 2, без слова 1»; a dash for none at
 * all.
 */
export function countWords({ in: before, out, lost, said }: Loss[LossKind]): string {
  if (before === 0 && out === 0) return '—'
  if (lost === 0) return `${before} → ${out}`
  const silent = lost - said
  return `${before} → ${out}, потеряно ${lost}, ${silent === 0 ? 'сказано' : `без слова ${silent}`}`
}

/** The losses of several files together. */
export function totalLoss(losses: readonly Loss[]): Loss {
  const total = (kind: LossKind) => ({
    in: sum(losses.map((loss) => loss[kind].in)),
    out: sum(losses.map((loss) => loss[kind].out)),
    lost: sum(losses.map((loss) => loss[kind].lost)),
    said: sum(losses.map((loss) => loss[kind].said)),
  })
  return {
    words: total('words'),
    links: total('links'),
    pictures: total('pictures'),
    code: total('code'),
    tables: total('tables'),
  }
}

/** The lines of a table for a terminal: a row for each file, then all of them together. */
export function lossTable(files: readonly { file: string; loss: Loss | undefined }[]): string[] {
  const counted = files.flatMap(({ file, loss }) => (loss === undefined ? [] : [{ file, loss }]))
  if (counted.length === 0) return []
  const all = { file: 'всего', loss: totalLoss(counted.map(({ loss }) => loss)) }
  const rows = [
    ['было → стало', ...lossKinds.map((kind) => lossTitles[kind])],
    ...[...counted, ...(counted.length > 1 ? [all] : [])].map(({ file, loss }) => [
      file,
      ...lossKinds.map((kind) => countWords(loss[kind])),
    ]),
  ]
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
