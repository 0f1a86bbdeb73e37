import { isReservedPath } from '#lib/format/reserved-path.ts'
import { sitePath } from '#lib/format/site-path.ts'
import { linkProblem } from './link.ts'

export type Step = { from: string; to: string }

/** Says in Russian why a path cannot be redirected from, or `undefined` when it can. */
export function fromProblem(from: string): string | undefined {
  if (!from.startsWith('/')) {
    return 'Путь начинается косой чертой: /rent/. Домен не нужен.'
  }
  if (from === '/') return 'Главную страницу перенаправить нельзя.'
  if (/\/\/|[\\?#\s]/.test(from)) {
    return 'В пути не бывает пробелов, «?», «#» и двух косых черт подряд: оставьте только путь.'
  }
  const path = sitePath(from)
  if (path === undefined) return 'Такого пути не бывает: проверьте знаки «%».'
  // Stored in its one form, so that a query finds it.
  if (path !== from) return `Запишите путь так: ${path}`
  return isReservedPath(path) ? 'Этот раздел нужен самому сайту: выберите другой путь.' : undefined
}

/** Says in Russian why an address cannot be redirected to, or `undefined` when it can. */
export function toProblem(to: string): string | undefined {
  if (to.startsWith('#') || /^(?:mailto|tel):/i.test(to)) {
    return 'Перенаправить можно на путь этого сайта (/…) или на полный адрес https://….'
  }
  return linkProblem(to)
}

/** Says that a redirect is part of a loop; `others` are all the other redirects. */
export function loopProblem({ from, to }: Step, others: readonly Step[]): string | undefined {
  const next = stepsByPath(others)
  const route = [from]
  for (let path = sitePath(to); path !== undefined; path = following(path, next)) {
    if (path === from) {
      return `Перенаправление ходит по кругу: ${[...route, from].join(' → ')}. Укажите адрес страницы, которая есть на сайте.`
    }
    // A loop that this redirect only leads into is made by others, and still leads nowhere.
    if (route.includes(path)) {
      return `Новый адрес сам ходит по кругу: ${[...route.slice(1), path].join(' → ')}. Исправьте то перенаправление.`
    }
    route.push(path)
  }
  return undefined
}

/** Warns of a redirect to another redirect: it works, but should be one step. */
export function chainWarning(to: string, others: readonly Step[]): string | undefined {
  const path = sitePath(to)
  const next = path === undefined ? undefined : stepsByPath(others).get(path)
  return next === undefined
    ? undefined
    : `Адрес ${to} сам перенаправлен на ${next}: укажите ${next} сразу.`
}

function stepsByPath(steps: readonly Step[]): ReadonlyMap<string, string> {
  return new Map(steps.map(({ from, to }) => [from, to]))
}

function following(path: string, next: ReadonlyMap<string, string>): string | undefined {
  const to = next.get(path)
  return to === undefined ? undefined : sitePath(to)
}
