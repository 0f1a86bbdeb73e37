export default {
  'default-definition.content-title': 'Содержание',
  'doc-title.unknown-schema-type.text': 'Неизвестный тип документа: {{schemaType}}',
  'incoming-references-input.add-reference-item': 'Добавить элемент',
  'incoming-references-input.list-label': 'Ссылаются документы типа «{{type}}»',
  'incoming-references-input.no-items': 'Пусто',
  'incoming-references-input.reference-from': 'Ссылка из документа типа «{{type}}»',
  'incoming-references-input.schema-type-not-found': 'Тип {{type}} не найден',
  'incoming-references-input.type-to-search': 'Начните вводить название',
  'incoming-references-input.types-loading': 'Загрузка документов…',
  'incoming-references-input.types-loading-cross-dataset':
    'Загрузка документов из других наборов данных…',
  'incoming-references-input.types-not-defined':
    'Для этого типа входящие ссылки не настроены. Подробности — в документации.',
  'incoming-references-pane.no-references': 'На этот документ никто не ссылается.',
  'incoming-references-pane.no-references-found': 'Ссылок из документов этого типа нет.',
  'incoming-references-pane.schema-type-not-found': 'Тип {{type}} не найден',
  // The Studio asks for these two the wrong way round: it puts the first over the orders of a list.
  'menu-item-groups.actions-group': 'Сортировка',
  'menu-item-groups.sorting-group': 'Действия',
  'menu-item-groups.layout-group': 'Вид списка',
  'menu-items.layout.compact-view': 'Компактный',
  'menu-items.layout.detailed-view': 'Подробный',
  'menu-items.layout.restore-default': 'Обычный',
  'menu-items.layout.restore-default.disabled-reason': 'Список уже показан в обычном виде',
  'menu-items.sort-by.created': 'По дате создания',
  'menu-items.sort-by.last-edited': 'По дате изменения',
  'menu-items.sort-by.restore-default': 'Обычный порядок',
  'menu-items.sort-by.restore-default.disabled-reason': 'Список уже в обычном порядке',
  'no-document-types-screen.link-text': 'Как добавить тип документов →',
  'no-document-types-screen.subtitle': 'Опишите в схеме хотя бы один тип документов.',
  'no-document-types-screen.title': 'Типов документов нет',
  'pane-item.draft-status.has-draft.tooltip': 'Изменено <RelativeTime/>',
  'pane-item.draft-status.no-draft.tooltip': 'Неопубликованных изменений нет',
  'pane-item.missing-schema-type.title': 'Нет схемы для типа <Code>{{documentType}}</Code>',
  'pane-item.published-status.no-published.tooltip': 'Не опубликовано',
  'panes.document-header-title.new.text': '{{schemaType}}: новый документ',
  'panes.document-list-pane.error.max-retries-attempted':
    'Автоматических попыток больше не будет: неудачных уже {{count}}.',
  'panes.document-list-pane.error.text': 'Не удалось загрузить документы.',
  'panes.document-list-pane.error.text.offline': 'Похоже, нет подключения к интернету.',
  'panes.document-list-pane.error.title': 'Не удалось загрузить список',
  'panes.document-list-pane.error.will-retry-automatically_few': 'Повторная попытка… (№ {{count}})',
  'panes.document-list-pane.error.will-retry-automatically_many':
    'Повторная попытка… (№ {{count}})',
  'panes.document-list-pane.error.will-retry-automatically_one': 'Повторная попытка… (№ {{count}})',
  'panes.document-list-pane.error.will-retry-automatically_other':
    'Повторная попытка… (№ {{count}})',
  'panes.document-list-pane.max-items.text': 'Показаны первые документы, не больше {{limit}}',
  'panes.document-list-pane.no-documents-of-type.text': 'Документов пока нет',
  'panes.document-list-pane.no-documents.text': 'Ничего не найдено',
  'panes.document-list-pane.no-matching-documents.text': 'Подходящих документов нет',
  'panes.document-list-pane.reconnecting': 'Подключение…',
  'panes.document-list-pane.search-input.aria-label': 'Поиск в списке',
  'panes.document-list-pane.search-input.placeholder': 'Поиск в списке',
  'panes.document-list-pane.search-ordering.aria-label': 'Изменить порядок найденного',
  'panes.document-list-pane.search-ordering.label': 'Порядок: {{order}}',
  'panes.document-list-pane.search-ordering.relevance': 'По соответствию',
  'panes.document-list-pane.search-ordering.summary-relevance': 'Порядок: по соответствию',
  'panes.document-list-pane.sort-order.disabled-reason':
    'В документах этого типа нет полей, нужных для такого порядка',
  'panes.document-operation-results.operation-error': 'Не удалось выполнить действие {{context}}',
  'panes.document-operation-results.operation-error_delete':
    'Не удалось удалить документ. Скорее всего, на него ссылаются другие документы.',
  'panes.document-operation-results.operation-error_unpublish':
    'Не удалось снять документ с публикации. Скорее всего, на него ссылаются другие документы.',
  'panes.document-operation-results.operation-success': 'Действие {{op}} с документом выполнено',
  'panes.document-operation-results.operation-success_copy-id': 'ID документа скопирован',
  'panes.document-operation-results.operation-success_copy-url': 'Адрес документа скопирован',
  'panes.document-operation-results.operation-success_createVersion':
    '«<Strong>{{title}}</Strong>» — добавлено в выпуск',
  'panes.document-operation-results.operation-success_delete': 'Документ удалён',
  'panes.document-operation-results.operation-success_discardChanges':
    'Изменения отменены. Прежний черновик можно вернуть из истории',
  'panes.document-operation-results.operation-success_duplicate': 'Копия документа создана',
  'panes.document-operation-results.operation-success_publish':
    '«<Strong>{{title}}</Strong>» — опубликовано',
  'panes.document-operation-results.operation-success_publishVersion': 'Версия опубликована',
  'panes.document-operation-results.operation-success_restore':
    '«<Strong>{{title}}</Strong>» — редакция восстановлена',
  'panes.document-operation-results.operation-success_unpublish':
    '«<Strong>{{title}}</Strong>» — снято с публикации. Последняя опубликованная редакция сохранена как черновик.',
  'panes.document-operation-results.operation-success_unpublishVersion':
    'Версия будет снята с публикации вместе с публикацией выпуска',
  'panes.document-pane.document-not-found.text':
    'Тип документа не описан, и документа с ID <Code>{{id}}</Code> нет.',
  'panes.document-pane.document-unknown-type.text':
    'Тип этого документа — <Code>{{documentType}}</Code>, а в схеме Студии его нет.',
  'panes.document-pane.document-unknown-type.without-schema.text':
    'Этого документа нет, и тип для него не указан.',
  'panes.document-pane.variant-target.loading': 'Загрузка документа…',
  'panes.unknown-pane-type.missing-type.text':
    'У элемента структуры нет обязательного свойства <Code>type</Code>.',
  'panes.unknown-pane-type.unknown-type.text':
    'Элемент структуры типа <Code>{{type}}</Code> неизвестен.',
}
