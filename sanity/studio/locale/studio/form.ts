export default {
  'form.error.duplicate-keys-alert.details.additional-description':
    'Значение <code>_key</code> — строка, которая не повторяется.',
  'form.error.duplicate-keys-alert.details.description':
    'Так бывает, когда элементы созданы через API и их <code>_key</code> совпали.',
  'form.error.duplicate-keys-alert.details.title': 'Для разработчика',
  'form.error.duplicate-keys-alert.generate-button.text': 'Создать разные ключи',
  'form.error.duplicate-keys-alert.summary':
    'У нескольких элементов списка одинаковый ключ. Ключ каждого элемента должен отличаться от остальных.',
  'form.error.duplicate-keys-alert.title': 'Ключи повторяются',
  'form.error.field-not-found':
    'Поле «{{fieldName}}» не найдено: проверьте, что оно есть в схеме и не скрыто условием.',
  'form.error.missing-keys-alert.add-button.text': 'Добавить недостающие ключи',
  'form.error.missing-keys-alert.details.additional-description':
    'Значение <code>_key</code> — строка, которая не повторяется.',
  'form.error.missing-keys-alert.details.description':
    'Так бывает, когда элементы созданы через API без <code>_key</code>.',
  'form.error.missing-keys-alert.details.title': 'Для разработчика',
  'form.error.missing-keys-alert.summary':
    'У некоторых элементов списка нет ключей. Чтобы править список, их нужно добавить.',
  'form.error.missing-keys-alert.title': 'Нет ключей',
  'form.error.mixed-array-alert.details.description':
    'Так бывает, когда элементы созданы через API или их добавил собственный компонент формы.',
  'form.error.mixed-array-alert.details.title': 'Для разработчика',
  'form.error.mixed-array-alert.remove-button.text': 'Удалить лишние значения',
  'form.error.mixed-array-alert.summary':
    'Некоторые элементы списка — не объекты. Чтобы править список, это нужно исправить.',
  'form.error.mixed-array-alert.title': 'Недопустимые значения списка',
  'form.error.no-array-item-at-index':
    'В <code>{{path}}</code> нет элемента с номером <code>{{index}}</code>',
  'form.error.no-array-item-at-key':
    'В <code>{{path}}</code> нет элемента с `_key` <code>«{{key}}»</code>',
  'form.error.unhandled-runtime-error.call-stack.title': 'Стек вызовов:',
  'form.error.unhandled-runtime-error.component-stack.title': 'Стек компонентов:',
  'form.error.unhandled-runtime-error.error-message': 'Ошибка: {{message}}',
  'form.error.unhandled-runtime-error.title': 'Непредвиденная ошибка',
  'form.field.actions-menu.title': 'Действия с полем',
  'form.field.deprecated-label': 'устарело',
  'form.field.untitled-field-label': 'Без названия',
  'form.validation.has-error-aria-label': 'Есть ошибки',
  'form.validation.has-info-aria-label': 'Есть примечания',
  'form.validation.has-warning-aria-label': 'Есть предупреждения',
  'form.validation.summary.errors-count_few': '{{count}} ошибки',
  'form.validation.summary.errors-count_many': '{{count}} ошибок',
  'form.validation.summary.errors-count_one': '{{count}} ошибка',
  'form.validation.summary.errors-count_other': '{{count}} ошибки',
  'form.validation.summary.warnings-count_few': '{{count}} предупреждения',
  'form.validation.summary.warnings-count_many': '{{count}} предупреждений',
  'form.validation.summary.warnings-count_one': '{{count}} предупреждение',
  'form.validation.summary.warnings-count_other': '{{count}} предупреждения',
  'inputs.array.action.add-after': 'Добавить после',
  'inputs.array.action.add-before': 'Добавить перед',
  'inputs.array.action.add-item': 'Добавить',
  'inputs.array.action.add-item-select-type': 'Добавить…',
  'inputs.array.action.copy': 'Скопировать',
  'inputs.array.action.drag.tooltip': 'Перетащите, чтобы изменить порядок',
  'inputs.array.action.duplicate': 'Создать копию',
  'inputs.array.action.edit': 'Изменить: {{itemTypeTitle}}',
  'inputs.array.action.max-reached': 'Больше добавить нельзя',
  'inputs.array.action.remove': 'Удалить',
  'inputs.array.action.remove-invalid-item': 'Удалить',
  'inputs.array.action.view': 'Посмотреть: {{itemTypeTitle}}',
  'inputs.array.error.can-delete-but-no-edit-description':
    'Этот элемент можно переместить или удалить, но не изменить: его типа нет в схеме.',
  'inputs.array.error.cannot-resolve-initial-value-title':
    'Не удалось получить исходное значение для типа {{schemaTypeTitle}}: {{errorMessage}}.',
  'inputs.array.error.cannot-upload-unable-to-convert_few':
    'Эти элементы нельзя загрузить в список:',
  'inputs.array.error.cannot-upload-unable-to-convert_many':
    'Эти элементы нельзя загрузить в список:',
  'inputs.array.error.cannot-upload-unable-to-convert_one':
    'Этот элемент нельзя загрузить в список:',
  'inputs.array.error.cannot-upload-unable-to-convert_other':
    'Эти элементы нельзя загрузить в список:',
  'inputs.array.error.current-schema-not-declare-description':
    'По нынешней схеме элементов типа <code>{{typeName}}</code> в этом списке быть не должно. Возможно, тип убрали из схемы или кто-то добавил его в свою схему и ещё не выложил её.',
  'inputs.array.error.json-representation-description': 'Элемент в виде JSON:',
  'inputs.array.error.type-is-incompatible-prompt':
    'Элемента типа <code>{{typeName}}</code> в этом списке быть не должно',
  'inputs.array.error.type-is-incompatible-title': 'Почему так?',
  'inputs.array.error.unexpected-error': 'Непредвиденная ошибка: {{error}}',
  'inputs.array.insert-menu.filter.all-items': 'Все',
  'inputs.array.insert-menu.search.no-results': 'Ничего не найдено',
  'inputs.array.insert-menu.search.placeholder': 'Найти',
  'inputs.array.insert-menu.toggle-grid-view.tooltip': 'Показать плиткой',
  'inputs.array.insert-menu.toggle-list-view.tooltip': 'Показать списком',
  'inputs.array.no-items-label': 'Пусто',
  'inputs.array.read-only-label': 'Это поле нельзя изменить',
  'inputs.array.resolving-initial-value': 'Получение исходного значения…',
  'inputs.invalid-value.convert-button.text': 'Преобразовать в {{targetType}}',
  'inputs.invalid-value.current-type': 'Значение сейчас (<code>{{actualType}}</code>)',
  'inputs.invalid-value.description': 'Тип сохранённого значения не тот, который нужен.',
  'inputs.invalid-value.details.description':
    'По схеме тип этого значения — <code>{{validType}}</code>.',
  'inputs.invalid-value.details.multi-type-description':
    'По схеме здесь допустимы только эти типы:',
  'inputs.invalid-value.details.possible-reason': 'Обычно так бывает после изменения схемы.',
  'inputs.invalid-value.details.title': 'Для разработчика',
  'inputs.invalid-value.reset-button.text': 'Сбросить значение',
  'inputs.invalid-value.title': 'Недопустимое значение',
  'inputs.object.field-group-tabs.all-fields-title': 'Все поля',
  'inputs.object.field-group-tabs.aria-label': 'Вкладки полей',
  'inputs.object.field-group-tabs.validation-error': 'ошибка',
  'inputs.object.field-group-tabs.validation-info': 'примечание',
  'inputs.object.field-group-tabs.validation-warning': 'предупреждение',
  'inputs.object.unknown-fields.read-only.description':
    'Это поле по схеме <strong>только для чтения</strong>, удалить его нельзя. Чтобы удалять его в Студии, уберите из схемы <code>readOnly</code> у содержащего его типа.',
  'inputs.object.unknown-fields.reference.preview.unavailable':
    'Не удалось показать документ «{{documentId}}».',
  'inputs.object.unknown-fields.remove-field-button.text': 'Удалить поле',
  'inputs.object.unknown-fields.warning.description_few':
    'Найдено {{count}} поля, которых нет в схеме.',
  'inputs.object.unknown-fields.warning.description_many':
    'Найдено {{count}} полей, которых нет в схеме.',
  'inputs.object.unknown-fields.warning.description_one':
    'Найдено {{count}} поле, которого нет в схеме.',
  'inputs.object.unknown-fields.warning.description_other':
    'Найдено {{count}} поля, которых нет в схеме.',
  'inputs.object.unknown-fields.warning.details.description_few':
    'Этих полей нет в схеме. Возможно, их убрали из схемы или кто-то добавил их в свою схему и ещё не выложил её.',
  'inputs.object.unknown-fields.warning.details.description_many':
    'Этих полей нет в схеме. Возможно, их убрали из схемы или кто-то добавил их в свою схему и ещё не выложил её.',
  'inputs.object.unknown-fields.warning.details.description_one':
    'Этого поля нет в схеме. Возможно, его убрали из схемы или кто-то добавил его в свою схему и ещё не выложил её.',
  'inputs.object.unknown-fields.warning.details.description_other':
    'Этих полей нет в схеме. Возможно, их убрали из схемы или кто-то добавил их в свою схему и ещё не выложил её.',
  'inputs.object.unknown-fields.warning.details.title': 'Для разработчика',
  'inputs.object.unknown-fields.warning.title_few': 'Неизвестные поля',
  'inputs.object.unknown-fields.warning.title_many': 'Неизвестные поля',
  'inputs.object.unknown-fields.warning.title_one': 'Неизвестное поле',
  'inputs.object.unknown-fields.warning.title_other': 'Неизвестные поля',
  'inputs.select.action.clear': 'Очистить',
  'inputs.slug.action.generate': 'Составить',
  'inputs.slug.action.generating': 'Составляется…',
  'inputs.slug.error.missing-source':
    'Не указано, из чего создавать значение. Проверьте source у типа {{schemaType}} в схеме',
  'inputs.tags.placeholder': 'Введите слово и нажмите Enter…',
  'inputs.tags.placeholder_touch': 'Введите слово…',
  'inputs.untyped-value.convert-button.text': 'Преобразовать в {{targetType}}',
  'inputs.untyped-value.description': 'Найден объект без <code>_type</code>.',
  'inputs.untyped-value.details.description':
    'Уберите <code>name</code> из описания объекта или укажите <code>_type</code> у элементов.',
  'inputs.untyped-value.details.json-dump-prefix': 'Значение (<code>object</code>):',
  'inputs.untyped-value.details.multi-type-description': 'По схеме здесь допустимы эти типы:',
  'inputs.untyped-value.details.title': 'Для разработчика',
  'inputs.untyped-value.title': 'У значения нет <code>_type</code>',
  'inputs.untyped-value.unset-item-button.text': 'Очистить',
  'inputs.video.select-dialog.title': 'Выбор видео: «{{targetTitle}}»',
  'insufficient-permissions-message.not-authorized-explanation': 'У вас нет права на это действие.',
  'insufficient-permissions-message.not-authorized-explanation_create-any-document':
    'У вас нет права создавать документы.',
  'insufficient-permissions-message.not-authorized-explanation_create-document':
    'У вас нет права создать этот документ.',
  'insufficient-permissions-message.not-authorized-explanation_create-document-type':
    'У вас нет права создавать документы этого типа.',
  'insufficient-permissions-message.not-authorized-explanation_create-new-reference':
    'У вас нет права создать ссылку.',
  'insufficient-permissions-message.not-authorized-explanation_delete-document':
    'У вас нет права удалить этот документ.',
  'insufficient-permissions-message.not-authorized-explanation_delete-schedules':
    'У вас нет права отменять публикации по расписанию.',
  'insufficient-permissions-message.not-authorized-explanation_discard-changes':
    'У вас нет права отменить изменения этого документа.',
  'insufficient-permissions-message.not-authorized-explanation_duplicate-document':
    'У вас нет права создать копию этого документа.',
  'insufficient-permissions-message.not-authorized-explanation_edit-schedules':
    'У вас нет права менять расписание публикаций.',
  'insufficient-permissions-message.not-authorized-explanation_execute-schedules':
    'У вас нет права публиковать по расписанию.',
  'insufficient-permissions-message.not-authorized-explanation_publish-document':
    'У вас нет права опубликовать этот документ.',
  'insufficient-permissions-message.not-authorized-explanation_unpublish-document':
    'У вас нет права снять этот документ с публикации.',
  'insufficient-permissions-message.roles': 'Ваши роли: <Roles/>',
  'insufficient-permissions-message.title': 'Не хватает прав',
  'member-field-error.unexpected-error': 'Непредвиденная ошибка: {{error}}',
  'tree-editing-dialog.breadcrumbs.menu': 'Путь',
  'tree-editing-dialog.search-placeholder': 'Найти',
  'tree-editing-dialog.search.menu-label': 'Поиск',
  'tree-editing-dialog.search.no-results-title': 'Ничего не найдено',
  'tree-editing-dialog.sidebar.action.close': 'Закрыть боковую панель',
  'tree-editing-dialog.sidebar.action.collapse': 'Свернуть',
  'tree-editing-dialog.sidebar.action.done': 'Готово',
  'tree-editing-dialog.sidebar.action.expand': 'Развернуть',
  'tree-editing-dialog.sidebar.action.open': 'Открыть боковую панель',
}
