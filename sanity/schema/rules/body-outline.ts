import { bodyMembers } from './stored-body.ts'

type Found = { message: string; path: [{ _key: string }] }

const levels: ReadonlyMap<string, number> = new Map([
  ['h2', 2],
  ['h3', 3],
  ['h4', 4],
])

const names: Readonly<Record<number, string>> = {
  2: '«Заголовок раздела»',
  3: '«Подзаголовок»',
  4: '«Малый подзаголовок»',
}

/** Validator of a text, as a warning: headings are not empty and skip no level. */
export function checkHeadings(body: unknown): true | Found[] {
  const problems = headingProblems(body)
  return problems.length > 0 ? problems : true
}

/** Empty headings, and headings more than one level below the one before them. */
function headingProblems(body: unknown): Found[] {
  let last = 1
  return bodyMembers(body).flatMap(({ _key, style, text }) => {
    const level = levels.get(style)
    if (level === undefined) return []
    if (text.trim() === '') {
      return [{ message: 'Пустой заголовок: напишите его или удалите.', path: [{ _key }] }]
    }
    const skipped = level > last + 1
    const wanted = names[last + 1]
    last = level
    return skipped
      ? [
          {
            message: `Пропущен уровень заголовка: вместо ${names[level]} выберите стиль ${wanted}.`,
            path: [{ _key }],
          },
        ]
      : []
  })
}

/** Whether a text has the steps of an instruction: numbered subheadings or a steps block. */
export function hasSteps(body: unknown): boolean {
  return bodyMembers(body).some(
    ({ _type, style, text }) =>
      _type === 'stepsBlock' || (style === 'h3' && /^\d+\.\s+/.test(text.trim())),
  )
}
