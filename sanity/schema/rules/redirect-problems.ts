import {
  createOldAddresses,
  followRedirects,
  normalOldAddress,
  parseOldAddress,
} from '#lib/format/old-addresses.ts'
import { isReservedPath } from '#lib/format/reserved-path.ts'
import { siteAddress, sitePath, type OwnSite } from '#lib/format/site-path.ts'
import { linkProblem } from './link.ts'

export type Step = { from: string; to: string }

/**
 * Says in Russian why an address cannot be redirected from, or `undefined` when it can: a path of
 * this site in its one form, with a query where the old site told its pages apart by it (`/?p=12`).
 */
export function fromProblem(from: string, site: OwnSite = {}): string | undefined {
  const normal = normalOldAddress(from, site)
  if (!from.startsWith('/')) {
    return normal === undefined
      ? 'Путь начинается косой чертой: /rent/. Домен не нужен.'
      : `Домен не нужен. Запишите путь так: ${normal}`
  }
  if (normal === '/') return 'Главную страницу перенаправить нельзя.'
  if (from.includes('#')) {
    return 'Что стоит после «#», браузер сайту не сообщает: оставьте то, что перед «#».'
  }
  if (/^[^?]*(?:\/\/|\\)|\s/.test(from)) {
    return 'В пути не бывает пробелов и двух косых черт подряд: оставьте только путь.'
  }
  if (normal === undefined) return 'Такого пути не бывает: проверьте знаки «%».'
  // Stored in its one form, so that a query finds it.
  if (normal !== from) return `Запишите путь так: ${normal}`
  return isReservedPath(sitePath(from) ?? '')
    ? 'Этот раздел нужен самому сайту: выберите другой путь.'
    : undefined
}

/** Says in Russian why an address cannot be redirected to, or `undefined` when it can. */
export function toProblem(to: string): string | undefined {
  if (to.startsWith('#') || /^(?:mailto|tel):/i.test(to)) {
    return 'Перенаправить можно на путь этого сайта (/…) или на полный адрес https://….'
  }
  return linkProblem(to)
}

/** Says that a redirect is part of a loop; `others` are all the other redirects. */
export function loopProblem(
  own: Step,
  others: readonly Step[],
  site: OwnSite = {},
): string | undefined {
  const { after, circle } = followRedirects(own, stepsOf([own, ...others], site), site)
  if (circle === undefined) return undefined
  const route = after.map(({ from }) => from)
  // A loop that this redirect only leads into is made by others, and still leads nowhere.
  return circle === own
    ? `Перенаправление ходит по кругу: ${[own.from, ...route, own.from].join(' → ')}. Укажите адрес страницы, которая есть на сайте.`
    : `Новый адрес сам ходит по кругу: ${[...route, circle.from].join(' → ')}. Исправьте то перенаправление.`
}

/** Warns of a redirect to another redirect: it works, but should be one step. */
export function chainWarning(
  to: string,
  others: readonly Step[],
  site: OwnSite = {},
): string | undefined {
  const address = siteAddress(to, site)
  const next = address && stepsOf(others, site).find(address)?.step.to
  return next && `Адрес ${to} сам перенаправлен на ${next}: укажите ${next} сразу.`
}

function stepsOf(steps: readonly Step[], site: OwnSite) {
  const byStart = createOldAddresses<Step>()
  for (const step of steps) {
    const start = parseOldAddress(step.from, site)
    if (start) byStart.add(start, step)
  }
  return byStart
}
