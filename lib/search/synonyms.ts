import { searchTermOf } from './search-term.ts'

/**
 * Names of the same thing in a butler's service, one thing per line: each finds the others, and they
 * are marked.
 */
const things = `
  петербург питер спб санкт ленинград petersburg
  образец пример шаблон
  неразглашение конфиденциальность nda нда
  показатели kpi
  договор контракт соглашение contract agreement
  гарантии обязательства ответственность guarantee
  штраф неустойка
  ущерб порча damage
  сломать сломаться поломка
  цена стоимость тариф прайс расценки смета price
  смета estimate
  оплата платёж payment
  квитанции коммуналка коммунальные жкх квартплата
  депозит залог
  забота присмотр присмотреть присматривать
  контроль надзор технадзор
  ремонт отделка renovation repair
  уборка клининг убраться прибраться cleaning
  команда сотрудники персонал team
  батлер дворецкий butler
  консьерж concierge
  помощник ассистент assistant
  владелец хозяин собственник owner
  гость постоялец guest
  жилец арендатор квартирант съёмщик
  аренда наём rent
  посуточная краткосрочная
  праздник торжество мероприятие
  событие event
  юбилей годовщина
  приезд прилёт возвращение
  инвестиции инвестор инвестировать вложения вложить investment investor
  доходность прибыль доход выручка
  документ бумага
  фотографии фото снимки photo
  покупка купить закупка приобрести
  продукты еда
  отзыв review reviews testimonials
  услуги services service
  отчёт report
  ключ key keys
  аэропорт airport
  недвижимость квартира жильё апартаменты apartment flat
  подарок сувенир
  врач доктор
  прачечная химчистка чистка стирка
  протечка утечка потоп затопить залить
  расторжение расторгнуть
  отменить отмена аннулировать
  юрист адвокат
  налог налоговая
  страховка страхование
  бельё постель
  недельный неделя еженедельный
  месяц ежемесячный
  консультация consultation
  контакты contacts contact
  доверие доверять довериться
  встреча встретить встречать
  передача передать передавать
  проверка проверить проверять
  доставка доставить доставлять
  выбор выбрать выбирать
  хранение хранить хранятся
  бронь бронирование забронировать booking
  интернет wifi вайфай
  whatsapp ватсап вотсап вацап уотсап
  telegram телеграм телега тг
  viber вайбер
  max макс
  cookie cookies куки кукис
  privacy приватность
  блог blog статьи
  email емейл имейл мейл емайл
`

/**
 * Words of one subject, one subject per line: they find each other, but are not marked, because they
 * have other meanings in texts.
 */
const subjects = `
  мастер бригада строитель сантехник электрик подрядчик
  событие мероприятие праздник торжество вечеринка корпоратив банкет
  забота присмотр обход
  аренда сдача сдать
  ущерб поломка сломать испортить возмещение
  врач клиника больница
  документ справка
  отзыв рекомендация
  цветы букет
  охрана сигнализация безопасность
  штраф нарушение
  родители семья близкие родные
  консультация заявка
  потоп протечь протекать подтекать течь протечка
`

/** Words that people ask with, and words of pages that answer; the answer does not ask for them. */
const answers = `
  связаться позвонить перезвонить перезвоните звонок телефон адрес написать почта офис контакты phone address > контакты консультация заявка
  email емейл имейл мейл емайл mail > почта контакты
  офис > адрес
  письмо > контакты
  скачать > образец документ
  номер > телефон
  доехать добраться проезд маршрут местоположение метро > контакты адрес
  реквизиты инн огрн юрлицо > контакты реквизиты
  выходные будни суббота воскресенье график режим расписание часы > контакты
  ждать ожидание > ответ срок
  whatsapp ватсап вотсап вацап уотсап telegram телеграм телега тг viber вайбер signal max макс > мессенджер контакты
  airbnb booking букинг эйрбиэнби аирбнб короткая > посуточная краткосрочная
  приёмка > контроль
  уход > забота присмотр обход
  рабочий > мастер бригада строитель
  время > срок
  отвечать отвечаете ответить > ответ
  машина водитель трансфер > аэропорт такси минивэн
  вакансия вакансии карьера трудоустройство about > команда
  компания фирма > команда контакты
  счёт > квитанции платёж
  коммуналка жкх квартплата квитанции > счёт коммунальные
  расторжение расторгнуть прекратить отменить отмена аннулировать > расторжение остановить отказ
  рассылка подписка подписаться отписаться отписка новости newsletter > письма подписался блог
  мама папа мать отец бабушка дедушка пенсионер > родители близкие
  запись записаться > заявка консультация
  брифинг созвон видеозвонок > видеосвязь встреча
  бронь бронирование забронировать столик > столики бронирований
  приватность privacy персональные удалить > персональные данные
  капремонт > капитальный
  свадьба рождение именины крестины выпускной > событие праздник юбилей
`

/** Terms by the terms that find them. */
type Links = Map<string, Set<string>>

const names: Links = new Map()
const answering: Links = new Map()

for (const thing of linesOf(things)) relate(names, thing, thing)
for (const subject of linesOf(subjects)) relate(answering, subject, subject)
for (const line of linesOf(answers)) {
  const [asked = '', found = ''] = line.split('>')
  relate(answering, asked, found)
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

function relate(links: Links, asked: string, found: string): void {
  for (const term of termsOf(asked)) {
    links.set(term, new Set([...(links.get(term) ?? []), ...termsOf(found)]))
  }
}

/** Terms of other names for the thing that a word means. */
export function namesOf(term: string): string[] {
  return [...(names.get(term) ?? [])].filter((other) => other !== term)
}

/** Terms that lead to the pages that answer a word, without meaning the same. */
export function subjectsOf(term: string): string[] {
  return [...(answering.get(term) ?? [])].filter((other) => other !== term)
}

/** All words of the lists above, as they are written there. */
export const wordsWithSynonyms: readonly string[] = [things, subjects, answers]
  .flatMap((list) => list.split(/[\s>]+/))
  .filter(Boolean)
