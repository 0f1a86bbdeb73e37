import {
  arrival,
  craftsmen,
  emptyFlat,
  errands,
  events,
  investors,
  management,
  renovation,
  shortLet,
  trust,
} from './blind-queries.fixture.ts'

export type MarkedQuery = {
  query: string
  /** One of these pages must be among the first three hits; with none, nothing may be found. */
  right: string[]
  /** Matches the words that may be marked, in lower case, with `е` for `ё`. */
  marks: RegExp
}

const nothing = /^$/
const city = /^(?:санкт|петербург|питер|спб)/
const flat = 'квартир|апартамент|жилье$|жилья$|недвижимост'
const letting = 'сдат|сдач|сдав|сда[юе]|аренд'
const price = 'цен(?:а|ы|е|у|ой|ам|ами|ах)?$|стоимост|стоит$|прайс|тариф|смет'
const payment = 'оплат|плат[еи]|квитанц|коммунал'
const inCity = [
  investors,
  errands,
  events,
  '/services/',
  '/consultation/',
  '/blog/',
  '/blog/topics/investitsii/',
]

/**
 * Queries with the pages that answer them and the words that may be marked, written from the pages
 * before the search was measured with them; queries that still fail are kept.
 */
export const markedQueries: MarkedQuery[] = [
  // Services and what they do.
  { query: 'услуги', right: ['/services/'], marks: /^услуг/ },
  {
    query: 'уборка квартиры',
    right: [arrival, emptyFlat, shortLet, '/estimate/'],
    marks: new RegExp(`^(?:убор|убра|убира|прибра|клининг|${flat})`),
  },
  {
    query: 'организация юбилея',
    right: [events],
    marks: /^(?:организ|юбиле|годовщин)/,
  },
  { query: 'встреча в Пулково', right: [arrival], marks: /^(?:встре[тч]|аэропорт)/ },
  {
    query: 'сдать квартиру',
    right: [shortLet, management, '/blog/topics/arenda/'],
    marks: new RegExp(`^(?:${letting}|${flat})`),
  },
  {
    query: 'ремонт под ключ',
    right: [renovation, craftsmen, '/blog/topics/remont/'],
    marks: /^(?:ремонт|отделк|ключ)/,
  },
  // People.
  { query: 'Сомова', right: ['/authors/vera-somova/'], marks: /^сомов/ },
  { query: 'павел корсаков', right: ['/authors/pavel-korsakov/'], marks: /^(?:павел|корсаков)/ },
  {
    query: 'инженер строитель',
    right: ['/authors/pavel-korsakov/'],
    marks: /^(?:инженер|строител|мастер|бригад|подрядчик|рабоч(?:ий|его|ие|их)$)/,
  },
  // The wrong keyboard layout.
  { query: 'rkexb', right: [trust, '/team/', '/guarantees/', emptyFlat], marks: /^ключ/ },
  { query: 'jnpsds', right: ['/testimonials/'], marks: /^(?:отзыв|рекоменд)/ },
  { query: 'gbnth', right: inCity, marks: city },
  { query: 'cvtnf', right: ['/estimate/'], marks: new RegExp(`^(?:${price})`) },
  {
    query: 'rjynfrns',
    right: ['/consultation/'],
    marks: /^(?:контакт|консультац|заявк|телефон|связа|позвон)/,
  },
  {
    query: 'црфеыфзз',
    right: ['/consultation/', trust],
    marks: /^(?:whatsapp|мессенджер)/,
  },
  // Typos.
  {
    query: 'гарантеи',
    right: ['/guarantees/'],
    marks: /^(?:гарант|обязательств|ответственност)/,
  },
  {
    query: 'консультацыя',
    right: ['/consultation/'],
    marks: /^(?:контакт|консультац|заявк|телефон|связа|позвон)/,
  },
  { query: 'договар', right: ['/guarantees/'], marks: /^(?:договор|контракт|соглашени)/ },
  { query: 'петебург', right: inCity, marks: city },
  { query: 'аеропорт', right: [arrival, '/estimate/'], marks: /^аэропорт/ },
  { query: 'отчот', right: ['/weekly-report/'], marks: /^(?:отчет|отчит)/ },
  {
    query: 'страхофка',
    right: [emptyFlat, investors],
    marks: /^(?:страхов|застрахов)/,
  },
  // Names in the other alphabet.
  { query: 'ватсап', right: ['/consultation/', trust], marks: /^(?:whatsapp|мессенджер)/ },
  { query: 'вацап', right: ['/consultation/', trust], marks: /^(?:whatsapp|мессенджер)/ },
  { query: 'телеграм', right: ['/consultation/', trust], marks: /^(?:telegram|мессенджер)/ },
  { query: 'viber', right: ['/consultation/', trust], marks: /^мессенджер/ },
  {
    query: 'butler',
    right: ['/authors/anna-levashova/', '/team/'],
    marks: /^(?:батлер|butler|дворецк)/,
  },
  { query: 'пдф отчёт', right: ['/weekly-report/'], marks: /^(?:pdf|отчет|отчит)/ },
  { query: 'вайфай', right: [arrival, management], marks: /^(?:интернет|сет[иь])/ },
  { query: 'kontrol remonta', right: [renovation], marks: /^(?:контрол|ремонт|отделк)/ },
  {
    query: 'эйрбиэнби',
    right: [shortLet, management],
    marks: /^(?:посуточ|краткосроч|коротк)/,
  },
  // Places.
  { query: 'Санкт-Петербург', right: inCity, marks: city },
  { query: 'СПб', right: inCity, marks: city },
  { query: 'Петербург', right: inCity, marks: city },
  { query: 'Питер', right: inCity, marks: city },
  {
    query: 'санкт петербург ремонт',
    right: [renovation, craftsmen, '/blog/topics/remont/'],
    marks: /^(?:санкт|петербург|питер|спб|ремонт|отделк)/,
  },
  { query: 'Фонтанка', right: [shortLet], marks: /^фонтанк/ },
  // Words that look like others.
  { query: 'ключи', right: [trust, '/team/', '/guarantees/', emptyFlat], marks: /^ключ/ },
  { query: 'мост', right: [], marks: nothing },
  { query: 'Дубай', right: [investors, craftsmen, trust, '/testimonials/'], marks: /^дуба/ },
  {
    query: 'гости',
    right: [shortLet, management, events, '/blog/topics/arenda/'],
    marks: /^(?:гост(?:ь|я|ю|ем|е|и|ей|ям|ями|ях|ит)|постоял.*)$/,
  },
  {
    query: 'стол',
    right: [events, management, '/testimonials/'],
    marks: /^стол(?:а|у|ом|е|ы|ов|ам|ами|ах)?$/,
  },
  {
    query: 'план',
    right: [events, '/weekly-report/', craftsmen, investors, management],
    marks: /^план(?:а|у|ом|е|ы|ов|ам|ами|ах)?$/,
  },
  {
    query: 'команда',
    right: ['/team/'],
    marks: /^(?:команд(?:а|ы|е|у|ой|ам|ами|ах)?$|сотрудник|персонал$)/,
  },
  { query: 'парк', right: [], marks: nothing },
  { query: 'порт', right: [], marks: nothing },
  { query: 'банк', right: [], marks: nothing },
  {
    query: 'счёт',
    right: [emptyFlat, arrival, events],
    marks: new RegExp(`^(?:счет(?:а|у|ом|е|ы|ов|ам|ами|ах)?$|${payment})`),
  },
  {
    query: 'пол',
    right: ['/team/', '/testimonials/', investors],
    marks: /^пол(?:а|у|ом|ы|ов|ам|ами|ах)?$/,
  },
  {
    query: 'окна',
    right: [arrival, emptyFlat, '/estimate/'],
    marks: /^ок(?:н[оауе]|он|ном|нами?|нах)$/,
  },
  // Questions of common words.
  { query: 'о нас', right: ['/team/'], marks: nothing },
  { query: 'кто вы', right: ['/team/'], marks: nothing },
  { query: 'кто мы', right: ['/team/'], marks: nothing },
  { query: 'где вы', right: ['/contacts/', '/consultation/'], marks: nothing },
  {
    query: 'сколько стоит',
    right: ['/estimate/', '/services/'],
    marks: new RegExp(`^(?:${price})`),
  },
  { query: 'чем вы занимаетесь', right: ['/services/'], marks: /^занима/ },
  { query: 'что вы делаете', right: ['/services/'], marks: /^дела(?:е|ю|ть|л)/ },
  {
    query: 'как это работает',
    right: ['/services/', '/guarantees/', '/weekly-report/'],
    marks: /^работа(?:е|ю|ть|л)/,
  },
  {
    query: 'почему вам можно доверять',
    right: [trust, '/blog/topics/doverie/', '/guarantees/'],
    marks: /^довер/,
  },
  {
    query: 'как с вами связаться',
    right: ['/consultation/'],
    marks: /^(?:контакт|консультац|заявк|телефон|связа|позвон)/,
  },
]
