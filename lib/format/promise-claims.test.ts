import { describe, expect, it } from 'vitest'
import { claimsIn } from './promise-claims.ts'

describe('a figure that a text promises', () => {
  it.each([
    ['Ответим в течение часа.', 'answerMinutes', 60],
    ['Отвечает за час, в любом мессенджере', 'answerMinutes', 60],
    ['на вопрос клиента ответили в течение двух часов', 'answerMinutes', 120],
    ['Ответ на сообщение, до 2\u00A0часов с 9 до 21', 'answerMinutes', 120],
    ['ответ приходит за полтора часа', 'answerMinutes', 90],
    ['на срочное — в течение пятнадцати минут', 'urgentMinutes', 15],
    ['Смета будет через два рабочих дня', 'estimateDays', 2],
    ['Смета за 5 дней', 'estimateDays', 5],
    ['Смета, отклонение до 5 %', 'estimatePercent', 5],
    ['Расхождение больше пяти процентов — за наш счёт', 'estimatePercent', 5],
    ['короткий отчёт в пятницу', 'reportDay', 'fri'],
    ['Отчёт каждую среду', 'reportDay', 'wed'],
    ['ключи вернём за три рабочих дня', 'keysDays', 3],
    ['остаются между нами пять лет после его окончания', 'secrecyYears', 5],
    ['восемь клиентов из десяти ведут дела на расстоянии', 'remotePercent', 80],
    ['Более 80 % клиентов', 'remotePercent', 80],
    ['клиенты остаются на три с половиной года', 'clientYears', 3.5],
    ['3,5 года длится сотрудничество', 'clientYears', 3.5],
  ] as const)('«%s» is %s: %s', (text, promise, value) => {
    expect(claimsIn(text)).toMatchObject([{ promise, value }])
  })

  it('may be one of several in a text, each in its own sentence', () => {
    const text = 'Отвечаем за 2 часа; на срочное — за 15 минут. Отчёт в пятницу до 18:00.'
    expect(claimsIn(text).map(({ promise, value }) => [promise, value])).toEqual([
      ['answerMinutes', 120],
      ['urgentMinutes', 15],
      ['reportDay', 'fri'],
      ['reportTime', '18:00'],
    ])
  })

  it.each([
    'Ответим за {срок ответа}, на срочное — за {срок срочного ответа}.',
    'На ответ ушла одна чашка кофе.',
    'Ответственность сторон наступает через час.',
    'Шесть лет ведёт дома частных клиентов.',
    'До центра города батлер доезжает за сорок минут.',
    'Отчёт с фотографиями каждую неделю.',
    'Запас на непредвиденное, 5 %.',
  ])('«%s» promises none', (text) => {
    expect(claimsIn(text)).toEqual([])
  })
})
