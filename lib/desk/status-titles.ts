import { statuses, type Status } from '#lib/consultations/store/store.ts'

/** Where a request stands, as the desk says it. */
export const statusTitles: Record<Status, string> = {
  new: 'новая',
  active: 'в работе',
  waiting: 'ждём клиента',
  closed: 'закрыта',
  spam: 'спам',
}

/** Every status with its title, in the order of a request's life. */
export const statusTabs = statuses.map((value) => ({ value, title: statusTitles[value] }))
