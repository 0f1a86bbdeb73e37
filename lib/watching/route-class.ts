/**
 * The parts of the site that answers are counted by, with their names for people. They are few, and
 * say nothing of who asked or for what.
 */
export const routeTitles = {
  page: 'страницы сайта',
  form: 'форма заявки',
  api: 'подписка, черновики и другие формы',
  desk: 'стол консьержа',
  lake: 'содержание для Студии',
  asset: 'картинки и файлы',
  studio: 'Студия',
  draft: 'черновики',
  'build-file': 'оформление страниц',
  health: 'проверка состояния',
  redirect: 'переадресация',
  missing: 'несуществующие страницы',
  refused: 'отклонённые запросы',
} as const

export type RouteClass = keyof typeof routeTitles

/** Every class, in the order in which people are told of them. */
export const routeClasses = Object.keys(routeTitles).filter(isRouteClass)

export function isRouteClass(name: string): name is RouteClass {
  return Object.hasOwn(routeTitles, name)
}
