import { channelTitle } from '#lib/consultations/channel.ts'
import { dayTitle, everyDay } from './days.ts'
import type { Count, Figures } from './figures.ts'
import { answerTime } from './monday-mail.ts'

/** The figures as the desk shows them. */
export type NumbersView = {
  period: string
  facts: { label: string; text: string }[]
  charts: { title: string; days: Count[] }[]
  rankings: { title: string; counts: Count[] }[]
}

/** The figures of the days from `first` to `last`, in words. */
export function toNumbersView(
  figures: Figures,
  { first, last }: { first: string; last: string },
): NumbersView {
  const { views, requests } = figures
  const byDay = (counts: readonly Count[]) =>
    everyDay(counts, { first, last }).map(({ name, count }) => ({ name: dayTitle(name), count }))
  return {
    period: `С ${dayTitle(first)} по ${dayTitle(last)}.`,
    facts: [
      { label: 'Заявок', text: String(requests.total) },
      { label: 'В карантине', text: String(figures.quarantined) },
      { label: 'До ответа, медиана', text: answerTime(figures.medianAnswerMinutes) ?? 'нет' },
      { label: 'Просмотров', text: String(views.total) },
      { label: 'Просмотров роботами', text: String(figures.botViews) },
      { label: 'Подписчиков', text: String(figures.subscribers) },
      { label: 'Недоставленных сообщений', text: String(figures.deadLetters) },
    ],
    charts: [
      { title: 'Просмотры по дням', days: byDay(views.byDay) },
      { title: 'Заявки по дням', days: byDay(requests.byDay) },
    ],
    rankings: [
      { title: 'Что читают', counts: views.byPage },
      {
        title: 'Каналы связи',
        counts: requests.byChannel.map(({ name, count }) => ({ name: channelTitle(name), count })),
      },
      { title: 'О чём заявки', counts: requests.byContext },
      { title: 'С какой страницы пришли', counts: requests.byPage },
    ],
  }
}
