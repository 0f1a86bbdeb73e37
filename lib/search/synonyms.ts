import { searchTermOf } from './search-term.ts'

/** Words that people use for the same thing in a butler's service, one thing per line. */
const things = `
  петербург питер спб санкт ленинград petersburg
  образец пример шаблон
  неразглашение конфиденциальность nda нда
  показатели kpi
  договор контракт соглашение
  гарантии обязательства ответственность
  штраф неустойка нарушение
  ущерб порча поломка сломать испортить возмещение
  цена стоимость тариф прайс расценки смета
  оплата платёж счёт
  квитанции коммуналка коммунальные жкх квартплата счета
  депозит залог
  забота присмотр присмотреть присматривать обход
  контроль надзор технадзор
  ремонт отделка
  мастер бригада строитель сантехник электрик подрядчик
  уборка клининг убраться прибраться
  команда сотрудники персонал
  батлер дворецкий butler
  помощник ассистент
  владелец хозяин собственник
  гость постоялец
  жилец арендатор квартирант съёмщик
  аренда сдача сдать наём
  посуточная краткосрочная
  событие мероприятие праздник торжество вечеринка корпоратив банкет
  юбилей годовщина
  приезд прилёт возвращение
  инвестиции инвестор инвестировать вложения вложить
  доходность прибыль доход выручка
  документ бумага справка
  фотографии фото снимки
  покупка купить закупка приобрести
  продукты еда
  отзыв рекомендация
  недвижимость квартира жильё апартаменты
  подарок сувенир
  врач доктор клиника
  прачечная химчистка чистка стирка
  цветы букет
  протечка утечка потоп затопить залить
  охрана сигнализация безопасность
  расторжение расторгнуть отказ прекратить
  юрист адвокат
  налог налоговая
  страховка страхование
  бельё постель
  недельный неделя еженедельный
  месяц ежемесячный
  консультация заявка
  доверие доверять довериться
  встреча встретить встречать
  передача передать передавать
  интернет wifi вайфай
  whatsapp ватсап вотсап вацап уотсап
  telegram телега тг
  viber вайбер
`

/**
 * Words that people ask with, and words of pages that answer; the answer does not ask for them,
 * because they have other meanings in texts: a dishwasher is a «машина» too.
 */
const answers = `
  связаться позвонить телефон адрес написать почта контакты > контакты консультация заявка
  whatsapp ватсап вотсап вацап уотсап telegram телега тг viber вайбер signal max > мессенджер
  airbnb booking букинг эйрбиэнби аирбнб короткая > посуточная краткосрочная
  приёмка > контроль
  уход > забота присмотр обход
  рабочий > мастер бригада строитель
  время > срок
  отвечать отвечаете ответить > ответ
  машина водитель трансфер > аэропорт такси минивэн
  компания фирма > команда
`

const byTerm = new Map<string, Set<string>>()

for (const thing of linesOf(things)) relate(thing, thing)
for (const line of linesOf(answers)) {
  const [asked = '', found = ''] = line.split('>')
  relate(asked, found)
}

function linesOf(text: string): string[] {
  return text.trim().split('\n')
}

function termsOf(words: string): string[] {
  return words
    .trim()
    .split(/\s+/)
    .flatMap((word) => searchTermOf(word) ?? [])
}

function relate(asked: string, found: string): void {
  for (const term of termsOf(asked)) {
    byTerm.set(term, new Set([...(byTerm.get(term) ?? []), ...termsOf(found)]))
  }
}

/** Terms of the synonyms of a word. */
export function synonymsOf(term: string): string[] {
  return [...(byTerm.get(term) ?? [])].filter((other) => other !== term)
}

/** All words that have synonyms, as the lists above write them. */
export const wordsWithSynonyms: readonly string[] = [...linesOf(things), ...linesOf(answers)]
  .flatMap((line) => line.split(/[\s>]+/))
  .filter(Boolean)
