import { describe, expect, it } from 'vitest'
import { wellState } from './state.fixture.ts'
import { toStateView } from './state-view.ts'
import type { SiteState } from './vitals.ts'

const now = Date.parse('2026-11-29T12:00:00Z')
const minute = 60_000
const office = wellState.office ?? { requests: [], overdue: 0, messages: [] }

const problemsOf = (change: Partial<SiteState>) =>
  toStateView({ ...wellState, ...change }, now).problems.map(({ text }) => text)

it('has nothing to say against a site that is well, and all figures', () => {
  const { problems, facts } = toStateView(wellState, now)
  expect(problems).toEqual([])
  expect(facts.map(({ label, text }) => `${label}: ${text}`.replaceAll('\u00A0', ' '))).toEqual([
    'Работает: 3 ч, версия 0.1.0',
    'Содержание: отвечает',
    'Правки: слышны сразу, последнее сообщение 14:00',
    'Страницы: показывают всё, что опубликовано',
    'Ответов: 100, с ошибкой сайта 0',
    'Из памяти: 96 % страниц',
    'Сборка страницы: в среднем 45 мс, всего 10',
    'Заявки: новых 2, закрыто 5',
    'Ждут отправки: почта 1; старейшее меньше минуты',
    'Не доставлено: нет',
    'Место на диске: свободно 37 ГБ из 93 ГБ',
    'Память: 286 МБ',
    'Резервная копия: 06:17',
  ])
})

it('says of a site that has just started that nothing was asked yet', () => {
  const work = { ...wellState.work, answers: [], lookups: [], renders: { count: 0, totalMs: 0 } }
  const state = { ...wellState, work, office: { requests: [], overdue: 0, messages: [] } }
  const texts = toStateView(state, now).facts.map(({ text }) => text)
  expect(texts.filter((text) => /NaN|undefined|Infinity/.test(text))).toEqual([])
  expect(texts).toContain('страниц ещё не спрашивали')
})

it('says what nobody knows while the database does not answer', () => {
  const state = { ...wellState, office: undefined, failing: undefined, deadLetters: undefined }
  expect(toStateView(state, now).facts).toContainEqual({ label: 'Заявки', text: 'неизвестно' })
})

it('counts as errors of the site what visitors got, not its own health', () => {
  const answers = [
    { route: 'page' as const, status: 503, count: 2 },
    { route: 'page' as const, status: 200, count: 8 },
    { route: 'health' as const, status: 503, count: 40 },
  ]
  const state = { ...wellState, work: { ...wellState.work, answers } }
  expect(toStateView(state, now).facts).toContainEqual({
    label: 'Ответов',
    text: '10, с ошибкой сайта 2',
  })
})

it('leaves backups out on an instance that has none of its own', () => {
  const labels = (change: Partial<SiteState>) =>
    toStateView({ ...wellState, ...change }, now).facts.map(({ label }) => label)
  expect(labels({})).toContain('Резервная копия')
  expect(labels({ isBackedUp: false })).not.toContain('Резервная копия')
})

describe('what is wrong', () => {
  it('begins with what loses requests', () => {
    const texts = problemsOf({
      isLakeUp: false,
      disk: { freeBytes: 1e6, totalBytes: 1e11 },
      failing: [{ route: 'form', since: now - 60 * minute, lastAt: now - minute, failures: 12 }],
      office: { ...office, overdue: 1 },
      deadLetters: [{ to: 'office' }],
      events: { state: 'away', lastEventAt: undefined },
    })
    expect(texts.map((text) => text.replaceAll('\u00A0', ' '))).toEqual([
      'На диске почти не осталось места: 977 КБ. Новые заявки могут не записаться.',
      'Часть сайта «форма заявки» отвечает с ошибками: 12 с 14:00, последняя 14:59.',
      'Просрочен ответ на 1 новую заявку.',
      'Не доставлено сообщений: 1.',
      'Хранилище содержания не отвечает: страницы показываются из копий, правки не выходят.',
      'Сайт не слышит о правках.',
    ])
  })

  it.each<[string, Partial<SiteState>, Partial<SiteState>]>([
    [
      'Страница отстаёт от правки на 5 мин.',
      { oldestStaleMs: 5 * minute },
      { oldestStaleMs: 5 * minute - 1 },
    ],
    [
      'Сообщения о заявках ждут отправки 15 мин.',
      { oldestNoticeMs: 15 * minute },
      { oldestNoticeMs: 15 * minute - 1 },
    ],
    [
      'Стирание данных не закончено 2 ч: базу держит открытой другая программа.',
      { oldestErasureMs: 120 * minute },
      { oldestErasureMs: 60 * minute },
    ],
    [
      'Последней резервной копии 2 дня: проверьте, почему нет новой.',
      { lastBackupAt: now - 51 * 60 * minute },
      { lastBackupAt: undefined },
    ],
    [
      'Диск заполняется: свободно 8,4\u00A0ГБ из 93\u00A0ГБ.',
      { disk: { freeBytes: 9e9, totalBytes: 100e9 } },
      { disk: { freeBytes: 10e9, totalBytes: 100e9 } },
    ],
    [
      'Сайт не слышит правок сразу и спрашивает о них сам: они выходят с задержкой.',
      { events: { state: 'polling', lastEventAt: undefined } },
      {},
    ],
    ['Диск с данными не читается.', { disk: undefined }, {}],
  ])('is said: %s', (text, change, well) => {
    expect(problemsOf(change)).toEqual([text])
    expect(problemsOf(well)).toEqual([])
  })
})
