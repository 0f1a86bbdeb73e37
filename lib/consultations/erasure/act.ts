import type { Erasure } from '#lib/consultations/store/store.ts'

/** Why data were destroyed; `restored`: they were, and came back with a backup. */
export type ErasureReason = 'demand' | 'term' | 'quarantine' | 'restored'

const reasons: Record<string, string> = {
  demand: 'требование субъекта персональных данных или отзыв согласия',
  term: 'истёк срок хранения заявки',
  quarantine: 'истёк срок хранения заявки, похожей на спам',
  restored: 'данные, уничтоженные ранее, появились снова при восстановлении резервной копии',
}

/**
 * The act of destruction with the extract of the event log that Roskomnadzor's order 179 of
 * 28.10.2022 asks for. It names the persons by number and keyed hash alone; who signs fills in the
 * names of the operator and of himself. All erasures are of one act, which is written once the files
 * of the database are overwritten; times are ISO 8601.
 */
export function toAct(
  erasures: readonly [Erasure, ...Erasure[]],
  { siteUrl, overwrittenAt }: { siteUrl: string; overwrittenAt: string },
): string {
  const [{ act, at, actor, reason }] = erasures
  const subjects = erasures.map(
    (erasure) => `- ${describe(erasure)} (ключевой хеш контакта ${erasure.contactHash})`,
  )
  const events = erasures.map(
    (erasure) => `${erasure.at}  ${describe(erasure)}: уничтожение данных, исполнитель ${actor}`,
  )
  return `АКТ ОБ УНИЧТОЖЕНИИ ПЕРСОНАЛЬНЫХ ДАННЫХ
${act}

Дата и время: ${at} (UTC); файлы базы перезаписаны ${overwrittenAt} (UTC)
Оператор: владелец сайта ${siteUrl}
Наименование, ИНН и адрес оператора: ____________________________________________
Причина: ${reasons[reason] ?? reason}

Чьи данные уничтожены:
${subjects.join('\n')}

Категории данных: контакт, имя, часовой пояс, удобные часы, тема и текст сообщения, источник
перехода, заметки и журнал работы с заявкой, сообщения о заявке в очереди отправки и в файлах.
Информационная система: база заявок сайта ${siteUrl}.
Способ: удаление средствами базы данных с перезаписью её файлов.

Сохранено как доказательство согласия (часть 3 статьи 9 закона № 152-ФЗ): время, версия и контрольная
сумма текста, адрес в сети и сведения о браузере, с которых оно дано, страница; вместо контакта —
ключевой хеш.

Выгрузка из журнала событий:
${events.join('\n')}
${overwrittenAt}  перезапись файлов базы

Исполнитель: ${actor}
Фамилия, имя, отчество и должность: ____________________________________________

Подпись: ____________________
`
}

function describe({ request }: Erasure): string {
  return request === undefined ? 'подписка на письма' : `заявка № ${request.number}`
}
