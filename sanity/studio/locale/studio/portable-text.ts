export default {
  'inputs.portable-text.action.collapse-editor': 'Свернуть редактор',
  'inputs.portable-text.action.edit-annotation-aria-label': 'Изменить пометку',
  'inputs.portable-text.action.expand-editor': 'Развернуть редактор',
  'inputs.portable-text.action.insert-block': 'Вставить: {{typeName}}',
  'inputs.portable-text.action.insert-block-aria-label': 'Вставить блок: {{typeName}}',
  'inputs.portable-text.action.insert-inline-object': 'Вставить: {{typeName}}',
  'inputs.portable-text.action.insert-inline-object-aria-label': 'Вставить в строку: {{typeName}}',
  'inputs.portable-text.action.remove-annotation-aria-label': 'Удалить пометку',
  'inputs.portable-text.activate-on-focus-message_click': 'Нажмите, чтобы писать',
  'inputs.portable-text.activate-on-focus-message_click-focused':
    'Нажмите или нажмите пробел, чтобы писать',
  'inputs.portable-text.activate-on-focus-message_tap': 'Коснитесь, чтобы писать',
  'inputs.portable-text.annotation-aria-label': 'Пометка',
  'inputs.portable-text.annotation-editor.title': '{{schemaType}}: правка',
  'inputs.portable-text.annotation.link': 'Ссылка',
  'inputs.portable-text.block.aria-label': 'Блок',
  'inputs.portable-text.block.edit': 'Изменить',
  'inputs.portable-text.block.open-menu-aria-label': 'Открыть меню',
  'inputs.portable-text.block.open-reference': 'Открыть документ',
  'inputs.portable-text.block.remove': 'Удалить',
  'inputs.portable-text.block.view': 'Посмотреть',
  'inputs.portable-text.decorator.code': 'Код',
  'inputs.portable-text.decorator.emphasis': 'Курсив',
  'inputs.portable-text.decorator.strike-through': 'Зачёркнутый',
  'inputs.portable-text.decorator.strong': 'Полужирный',
  'inputs.portable-text.decorator.underline': 'Подчёркнутый',
  'inputs.portable-text.empty-placeholder': 'Пусто',
  'inputs.portable-text.inline-block.aria-label': 'Объект в строке',
  'inputs.portable-text.inline-object.edit': 'Изменить',
  'inputs.portable-text.inline-object.edit-aria-label': 'Изменить',
  'inputs.portable-text.inline-object.remove': 'Удалить',
  'inputs.portable-text.inline-object.remove-aria-label': 'Удалить',
  'inputs.portable-text.invalid-value.action-disclaimer':
    'Обычно это действие безопасно. Если сомневаетесь, обратитесь к тем, кто настраивает Студию.',
  'inputs.portable-text.invalid-value.disallowed-child-type.action': 'Удалить объект',
  'inputs.portable-text.invalid-value.disallowed-child-type.description':
    'Тип элемента с ключом {{childKey}} в блоке <code>{{key}}</code> — <code>{{childType}}</code>, по схеме он недопустим.',
  'inputs.portable-text.invalid-value.disallowed-type.action': 'Удалить блок',
  'inputs.portable-text.invalid-value.disallowed-type.description':
    'Тип блока с ключом <code>{{key}}</code> — <code>{{typeName}}</code>, по схеме он недопустим.',
  'inputs.portable-text.invalid-value.empty-children.action': 'Вставить пустой текст',
  'inputs.portable-text.invalid-value.empty-children.description':
    'В блоке с ключом <code>{{key}}</code> нет текста.',
  'inputs.portable-text.invalid-value.ignore-button.text': 'Не исправлять',
  'inputs.portable-text.invalid-value.incorrect-block-type.action':
    'Назначить тип <code>{{expectedTypeName}}</code>',
  'inputs.portable-text.invalid-value.incorrect-block-type.description':
    'Тип блока с ключом <code>{{key}}</code> указан неверно: по схеме он должен быть <code>{{expectedTypeName}}</code>.',
  'inputs.portable-text.invalid-value.invalid-span-text.action': 'Сделать текст пустым',
  'inputs.portable-text.invalid-value.invalid-span-text.description':
    'У фрагмента с ключом {{childKey}} в блоке <code>{{key}}</code> нет текста <code>text</code> или он недопустим.',
  'inputs.portable-text.invalid-value.missing-block-type.action':
    'Назначить тип <code>{{expectedTypeName}}</code>',
  'inputs.portable-text.invalid-value.missing-block-type.description':
    'Тип блока с ключом <code>{{key}}</code> не указан: по схеме он должен быть <code>{{expectedTypeName}}</code>.',
  'inputs.portable-text.invalid-value.missing-child-key.action': 'Назначить ключ',
  'inputs.portable-text.invalid-value.missing-child-key.description':
    'У элемента с номером <code>{{index}}</code> в блоке <code>{{key}}</code> нет ключа <code>_key</code>.',
  'inputs.portable-text.invalid-value.missing-child-type.action': 'Удалить объект',
  'inputs.portable-text.invalid-value.missing-child-type.description':
    'У элемента с ключом {{childKey}} в блоке <code>{{key}}</code> нет типа <code>_type</code>.',
  'inputs.portable-text.invalid-value.missing-key.action': 'Назначить ключ',
  'inputs.portable-text.invalid-value.missing-key.description':
    'У блока с номером <code>{{index}}</code> нет ключа <code>_key</code>.',
  'inputs.portable-text.invalid-value.missing-or-invalid-children.action': 'Удалить блок',
  'inputs.portable-text.invalid-value.missing-or-invalid-children.description':
    'У блока с ключом <code>{{key}}</code> нет содержимого `children` или оно недопустимо.',
  'inputs.portable-text.invalid-value.missing-or-invalid-markdefs.action':
    'Добавить список пометок',
  'inputs.portable-text.invalid-value.missing-or-invalid-markdefs.description':
    'У блока с ключом <code>{{key}}</code> нет списка пометок `markDefs` или он недопустим.',
  'inputs.portable-text.invalid-value.missing-type.action': 'Удалить блок',
  'inputs.portable-text.invalid-value.missing-type.description':
    'Тип блока с ключом <code>{{key}}</code> не указан.',
  'inputs.portable-text.invalid-value.non-object-child.action': 'Удалить элемент',
  'inputs.portable-text.invalid-value.non-object-child.description':
    'Элемент с номером <code>{{index}}</code> в блоке <code>{{key}}</code> — не объект.',
  'inputs.portable-text.invalid-value.not-an-array.action': 'Очистить',
  'inputs.portable-text.invalid-value.not-an-array.description':
    'Здесь должен быть список блоков Portable Text или ничего.',
  'inputs.portable-text.invalid-value.not-an-object.action': 'Удалить элемент',
  'inputs.portable-text.invalid-value.not-an-object.description':
    'Элемент с номером <code>{{index}}</code> — не объект.',
  'inputs.portable-text.invalid-value.orphaned-marks.action': 'Убрать недопустимое оформление',
  'inputs.portable-text.invalid-value.orphaned-marks.description':
    'В блоке с ключом <code>{{key}}</code> есть оформление <code>({{orphanedMarks, list}})</code>, по схеме недопустимое.',
  'inputs.portable-text.invalid-value.title': 'Недопустимое значение Portable Text',
  'inputs.portable-text.list-type.bullet': 'Список',
  'inputs.portable-text.list-type.number': 'Нумерованный список',
  'inputs.portable-text.style.h1': 'Заголовок 1',
  'inputs.portable-text.style.h2': 'Заголовок 2',
  'inputs.portable-text.style.h3': 'Заголовок 3',
  'inputs.portable-text.style.h4': 'Заголовок 4',
  'inputs.portable-text.style.h5': 'Заголовок 5',
  'inputs.portable-text.style.h6': 'Заголовок 6',
  'inputs.portable-text.style.multiple': 'Разные',
  'inputs.portable-text.style.none': 'Без стиля',
  'inputs.portable-text.style.normal': 'Обычный текст',
  'inputs.portable-text.style.quote': 'Цитата',
  'inputs.portable-text.table.add-column': 'Добавить столбец в конец',
  'inputs.portable-text.table.add-row': 'Добавить строку в конец',
  'inputs.portable-text.table.column-handle': 'Столбец',
  'inputs.portable-text.table.delete-column': 'Удалить столбец',
  'inputs.portable-text.table.delete-row': 'Удалить строку',
  'inputs.portable-text.table.delete-table': 'Удалить таблицу',
  'inputs.portable-text.table.header-row': 'Строка заголовков',
  'inputs.portable-text.table.insert-here': 'Вставить сюда',
  'inputs.portable-text.table.menu-aria-label': 'Меню таблицы',
  'inputs.portable-text.table.row-handle': 'Строка',
  'inputs.portable-text.table.select-table': 'Выделить таблицу',
  'inputs.portable-text.unknown-value.annotation': 'Пометки нет в схеме: {{name}}',
  'inputs.portable-text.unknown-value.list-item': 'Вида списка нет в схеме: {{name}}',
  'inputs.portable-text.unknown-value.mark': 'Оформления нет в схеме: {{name}}',
  'inputs.portable-text.unknown-value.style': 'Стиля нет в схеме: {{name}}',
}
