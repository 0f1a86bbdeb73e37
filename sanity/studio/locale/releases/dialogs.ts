export default {
  'activity.event.schedule': 'Запланировал(а)',
  'activity.event.unschedule': 'Отменил(а) расписание',
  'archive-dialog.confirm-archive-button': 'Отправить в архив',
  'archive-dialog.confirm-archive-description_few':
    'В архив отправятся {{count}} версии документов.',
  'archive-dialog.confirm-archive-description_many':
    'В архив отправятся {{count}} версий документов.',
  'archive-dialog.confirm-archive-description_one':
    'В архив отправится {{count}} версия документа.',
  'archive-dialog.confirm-archive-description_other':
    'В архив отправятся {{count}} версии документов.',
  'archive-dialog.confirm-archive-header': 'Отправить этот выпуск в архив?',
  'archive-dialog.confirm-archive-title': 'Отправить в архив выпуск <strong>«{{title}}»</strong>?',
  'banner.confirm-active-scheduled-drafts.button': 'Возобновить',
  'banner.confirm-active-scheduled-drafts.button-paused': 'Возобновить все',
  'banner.confirm-active-scheduled-drafts_few':
    '{{count}} запланированные публикации ждут подтверждения',
  'banner.confirm-active-scheduled-drafts_many':
    '{{count}} запланированных публикаций ждут подтверждения',
  'banner.confirm-active-scheduled-drafts_one':
    '{{count}} запланированная публикация ждёт подтверждения',
  'banner.confirm-active-scheduled-drafts_other':
    '{{count}} запланированные публикации ждут подтверждения',
  'banner.scheduled-drafts-disabled':
    'Публикация по расписанию выключена, но есть черновики, которые ждут публикации.',
  'confirm-active-scheduled-drafts-dialog.confirm-button': 'Подтвердить',
  'confirm-active-scheduled-drafts-dialog.description':
    'Все приостановленные публикации будут запланированы на намеченное время',
  'confirm-active-scheduled-drafts-dialog.past-dates-warning':
    'У некоторых публикаций время уже прошло: после подтверждения они состоятся сразу.',
  'confirm-active-scheduled-drafts-dialog.title': 'Возобновление публикаций',
  'copy-to-draft-dialog.confirm-button': 'Заменить черновик',
  'copy-to-draft-dialog.description':
    'У этого документа уже есть черновик. Скопировать нынешнюю версию и заменить его?',
  'copy-to-draft-dialog.title': 'Черновик уже есть',
  'dashboard.details.metadata.schedule': 'Расписание',
  'delete-dialog.confirm-delete-button': 'Удалить выпуск',
  'delete-dialog.confirm-delete-description_few': 'Удалятся {{count}} версии документов.',
  'delete-dialog.confirm-delete-description_many': 'Удалятся {{count}} версий документов.',
  'delete-dialog.confirm-delete-description_one': 'Удалится {{count}} версия документа.',
  'delete-dialog.confirm-delete-description_other': 'Удалятся {{count}} версии документов.',
  'delete-dialog.confirm-delete.header': 'Удалить этот выпуск?',
  'discard-version-dialog.description-draft':
    'Все изменения этого документа исчезнут. Вернуть их будет нельзя.',
  'discard-version-dialog.description-release':
    'Все изменения этого документа в выпуске «<strong>{{releaseTitle}}</strong>» исчезнут. Вернуть их будет нельзя.',
  'discard-version-dialog.header-draft': 'Удалить черновик?',
  'discard-version-dialog.header-release':
    'Убрать документ из выпуска «<strong>{{releaseTitle}}</strong>»?',
  'discard-version-dialog.title-draft': 'Удалить черновик',
  'discard-version-dialog.title-release': 'Убрать из выпуска',
  'duplicate-dialog.confirm-duplicate-button': 'Создать копию',
  'duplicate-dialog.confirm-duplicate-description_few':
    'Скопируются выпуск и {{count}} версии документов.',
  'duplicate-dialog.confirm-duplicate-description_many':
    'Скопируются выпуск и {{count}} версий документов.',
  'duplicate-dialog.confirm-duplicate-description_one':
    'Скопируются выпуск и {{count}} версия документа.',
  'duplicate-dialog.confirm-duplicate-description_other':
    'Скопируются выпуск и {{count}} версии документов.',
  'duplicate-dialog.confirm-duplicate-header': 'Создать копию этого выпуска?',
  'failed-schedule-title': 'Не удалось запланировать',
  'no-scheduled-drafts': 'Запланированных публикаций нет',
  'publish-dialog.confirm-publish-description_few':
    'Выпуск «<strong>{{title}}</strong>» и его документы будут опубликованы (документов: {{releaseDocumentsLength}}).',
  'publish-dialog.confirm-publish-description_many':
    'Выпуск «<strong>{{title}}</strong>» и его документы будут опубликованы (документов: {{releaseDocumentsLength}}).',
  'publish-dialog.confirm-publish-description_one':
    'Выпуск «<strong>{{title}}</strong>» и его документы будут опубликованы (документов: {{releaseDocumentsLength}}).',
  'publish-dialog.confirm-publish-description_other':
    'Выпуск «<strong>{{title}}</strong>» и его документы будут опубликованы (документов: {{releaseDocumentsLength}}).',
  'publish-dialog.confirm-publish.title': 'Опубликовать выпуск и все его версии документов?',
  'publish-dialog.confirm-publish.update-drafts-checkbox': 'Обновить черновики',
  'publish-dialog.confirm-publish.update-drafts-description_few':
    'Черновики {{draftDocumentsLength}} документов будут удалены, чтобы совпадать с выпуском. Их неопубликованные изменения пропадут.',
  'publish-dialog.confirm-publish.update-drafts-description_many':
    'Черновики {{draftDocumentsLength}} документов будут удалены, чтобы совпадать с выпуском. Их неопубликованные изменения пропадут.',
  'publish-dialog.confirm-publish.update-drafts-description_one':
    'Черновик {{draftDocumentsLength}} документа будет удалён, чтобы совпадать с выпуском. Его неопубликованные изменения пропадут.',
  'publish-dialog.confirm-publish.update-drafts-description_other':
    'Черновики {{draftDocumentsLength}} документов будут удалены, чтобы совпадать с выпуском. Их неопубликованные изменения пропадут.',
  'publish-dialog.validation.error': 'В некоторых документах есть ошибки',
  'publish-dialog.validation.loading': 'Проверка документов…',
  'publish-dialog.validation.no-permission': 'У вас нет права публиковать',
  'revert-dialog.confirm-revert-description_few':
    'Откатятся {{releaseDocumentsLength}} версии документов.',
  'revert-dialog.confirm-revert-description_many':
    'Откатятся {{releaseDocumentsLength}} версий документов.',
  'revert-dialog.confirm-revert-description_one':
    'Откатится {{releaseDocumentsLength}} версия документа.',
  'revert-dialog.confirm-revert-description_other':
    'Откатятся {{releaseDocumentsLength}} версии документов.',
  'revert-dialog.confirm-revert.history-unavailable-card_few':
    'Выпуск откатить нельзя: прежнего состояния {{count}} документов в истории больше нет.',
  'revert-dialog.confirm-revert.history-unavailable-card_many':
    'Выпуск откатить нельзя: прежнего состояния {{count}} документов в истории больше нет.',
  'revert-dialog.confirm-revert.history-unavailable-card_one':
    'Выпуск откатить нельзя: прежнего состояния {{count}} документа в истории больше нет.',
  'revert-dialog.confirm-revert.history-unavailable-card_other':
    'Выпуск откатить нельзя: прежнего состояния {{count}} документов в истории больше нет.',
  'revert-dialog.confirm-revert.resolving': 'Проверка истории документов…',
  'revert-dialog.confirm-revert.stage-revert-checkbox-label': 'Откатить сразу',
  'revert-dialog.confirm-revert.summary-restore_few':
    '{{count}} документа вернутся к редакциям, опубликованным до этого выпуска.',
  'revert-dialog.confirm-revert.summary-restore_many':
    '{{count}} документов вернутся к редакциям, опубликованным до этого выпуска.',
  'revert-dialog.confirm-revert.summary-restore_one':
    '{{count}} документ вернётся к редакции, опубликованной до этого выпуска.',
  'revert-dialog.confirm-revert.summary-restore_other':
    '{{count}} документа вернутся к редакциям, опубликованным до этого выпуска.',
  'revert-dialog.confirm-revert.summary-unpublish_few':
    '{{count}} документа будут сняты с публикации: до этого выпуска они не публиковались.',
  'revert-dialog.confirm-revert.summary-unpublish_many':
    '{{count}} документов будут сняты с публикации: до этого выпуска они не публиковались.',
  'revert-dialog.confirm-revert.summary-unpublish_one':
    '{{count}} документ будет снят с публикации: до этого выпуска он не публиковался.',
  'revert-dialog.confirm-revert.summary-unpublish_other':
    '{{count}} документа будут сняты с публикации: до этого выпуска они не публиковались.',
  'revert-dialog.confirm-revert.title': 'Откатить выпуск «{{title}}»?',
  'revert-dialog.confirm-revert.unresolved-card_few':
    'Выпуск откатить нельзя: прежнее состояние {{count}} документов неизвестно.',
  'revert-dialog.confirm-revert.unresolved-card_many':
    'Выпуск откатить нельзя: прежнее состояние {{count}} документов неизвестно.',
  'revert-dialog.confirm-revert.unresolved-card_one':
    'Выпуск откатить нельзя: прежнее состояние {{count}} документа неизвестно.',
  'revert-dialog.confirm-revert.unresolved-card_other':
    'Выпуск откатить нельзя: прежнее состояние {{count}} документов неизвестно.',
  'revert-dialog.confirm-revert.warning-card':
    'После публикации документы этого выпуска меняли. При откате эти изменения пропадут.',
  'schedule-action.validation.no-documents': 'Планировать нечего: документов нет',
  'schedule-button-tooltip.already-scheduled': 'Этот выпуск уже запланирован',
  'schedule-button-tooltip.validation.error': 'В некоторых документах есть ошибки',
  'schedule-button-tooltip.validation.loading': 'Проверка документов…',
  'schedule-button-tooltip.validation.no-permission': 'У вас нет права планировать публикации',
  'schedule-button.tooltip': 'Отменить расписание выпуска?',
  'schedule-dialog.confirm-button': 'Запланировать',
  'schedule-dialog.confirm-description_few':
    'Выпуск «<strong>{{title}}</strong>» будет опубликован в выбранное время (версий документов: {{count}}).',
  'schedule-dialog.confirm-description_many':
    'Выпуск «<strong>{{title}}</strong>» будет опубликован в выбранное время (версий документов: {{count}}).',
  'schedule-dialog.confirm-description_one':
    'Выпуск «<strong>{{title}}</strong>» будет опубликован в выбранное время (версий документов: {{count}}).',
  'schedule-dialog.confirm-description_other':
    'Выпуск «<strong>{{title}}</strong>» будет опубликован в выбранное время (версий документов: {{count}}).',
  'schedule-dialog.confirm-title': 'Расписание выпуска',
  'schedule-dialog.publish-date-in-past-warning': 'Выберите время в будущем.',
  'schedule-dialog.select-publish-date-label': 'Дата и время',
  'schedule-unpublish-dialog.confirm': 'Запланировать',
  'schedule-unpublish-dialog.description': 'Выберите, когда снять документ с публикации.',
  'schedule-unpublish-dialog.header': 'Снятие с публикации по расписанию',
  'table-header.scheduled-draft.published-at': 'Опубликован',
  'table-header.scheduled-for': 'Запланирован на',
  'time.scheduled': 'По расписанию',
  'type-picker.tooltip.scheduled':
    'Выпуск запланирован. Чтобы сменить вид времени, отмените расписание',
  'unpublish-dialog.action.cancel': 'Отмена',
  'unpublish-dialog.action.unpublish': 'Снять с публикации',
  'unpublish-dialog.description.lost-changes': 'Изменения этой версии документа пропадут.',
  'unpublish-dialog.description.to-draft':
    'Документ будет снят с публикации вместе с выпуском <Label>{{title}}</Label>. Если черновика к тому времени не будет, он появится.',
  'unpublish-dialog.header': 'Снять этот документ с публикации вместе с выпуском?',
  'unschedule-dialog.confirm-description': 'В назначенное время выпуск опубликован не будет',
  'unschedule-dialog.confirm-title': 'Отменить расписание выпуска?',
}
