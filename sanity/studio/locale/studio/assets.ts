export default {
  'asset-source.asset-list.menu.delete': 'Удалить',
  'asset-source.asset-list.menu.show-usage': 'Где используется',
  'asset-source.asset-usage-dialog.header_file': 'Документы, где есть этот файл',
  'asset-source.asset-usage-dialog.header_image': 'Документы, где есть это изображение',
  'asset-source.asset-usage-dialog.loading': 'Загрузка…',
  'asset-source.browse-button.text': 'Выбрать',
  'asset-source.delete-dialog.action.cancel': 'Отмена',
  'asset-source.delete-dialog.action.delete': 'Удалить',
  'asset-source.delete-dialog.header_file': 'Удалить файл?',
  'asset-source.delete-dialog.header_image': 'Удалить изображение?',
  'asset-source.delete-dialog.loading': 'Загрузка…',
  'asset-source.delete-dialog.usage-list.confirm-delete-file_named':
    'Файл <strong>{{filename}}</strong> и сведения о нём будут удалены. Продолжить?',
  'asset-source.delete-dialog.usage-list.confirm-delete-file_unnamed':
    'Файл и сведения о нём будут удалены. Продолжить?',
  'asset-source.delete-dialog.usage-list.confirm-delete-image_named':
    'Изображение <strong>{{filename}}</strong> и сведения о нём будут удалены. Продолжить?',
  'asset-source.delete-dialog.usage-list.confirm-delete-image_unnamed':
    'Изображение и сведения о нём будут удалены. Продолжить?',
  'asset-source.delete-dialog.usage-list.image-preview-alt': 'Уменьшенное изображение',
  'asset-source.delete-dialog.usage-list.warning-file-is-in-use_named':
    'Файл {{filename}} удалить нельзя: он используется. Сначала уберите его из всех документов.',
  'asset-source.delete-dialog.usage-list.warning-file-is-in-use_unnamed':
    'Этот файл удалить нельзя: он используется. Сначала уберите его из всех документов.',
  'asset-source.delete-dialog.usage-list.warning-image-is-in-use_named':
    'Изображение {{filename}} удалить нельзя: оно используется. Сначала уберите его из всех документов.',
  'asset-source.delete-dialog.usage-list.warning-image-is-in-use_unnamed':
    'Это изображение удалить нельзя: оно используется. Сначала уберите его из всех документов.',
  'asset-source.dialog.accept-message':
    'Показаны только подходящие файлы: <strong>{{acceptTypes}}</strong>',
  'asset-source.dialog.button.cancel': 'Отмена',
  'asset-source.dialog.button.select': 'Выбрать',
  'asset-source.dialog.insert-asset-error':
    'Не удалось вставить файл. Подробности — в консоли браузера.',
  'asset-source.dialog.load-error': 'Не удалось загрузить файлы',
  'asset-source.dialog.load-more': 'Показать ещё',
  'asset-source.dialog.no-assets_file': 'Файлов пока нет',
  'asset-source.dialog.no-assets_image': 'Изображений пока нет',
  'asset-source.file.asset-list.action.delete.disabled-cannot-delete-current-file':
    'Этот файл сейчас выбран, удалить его нельзя',
  'asset-source.file.asset-list.action.delete.text': 'Удалить',
  'asset-source.file.asset-list.action.delete.title': 'Удалить файл',
  'asset-source.file.asset-list.action.select-file.title': 'Выбрать файл {{filename}}',
  'asset-source.file.asset-list.action.show-usage.title': 'Где используется',
  'asset-source.file.asset-list.delete-failed': 'Не удалось удалить файл',
  'asset-source.file.asset-list.delete-successful': 'Файл удалён',
  'asset-source.file.asset-list.header.date-added': 'Добавлен',
  'asset-source.file.asset-list.header.filename': 'Имя файла',
  'asset-source.file.asset-list.header.size': 'Размер',
  'asset-source.file.asset-list.header.type': 'Тип',
  'asset-source.file.title': 'Файлы сайта',
  'asset-source.image.asset-list.delete-failed': 'Не удалось удалить изображение',
  'asset-source.image.asset-list.delete-successful': 'Изображение удалено',
  'asset-source.image.title': 'Изображения сайта',
  'asset-source.usage-list.documents-using-file_named_few':
    'Файл <code>{{filename}}</code> используется в {{count}} документах',
  'asset-source.usage-list.documents-using-file_named_many':
    'Файл <code>{{filename}}</code> используется в {{count}} документах',
  'asset-source.usage-list.documents-using-file_named_one':
    'Файл <code>{{filename}}</code> используется в {{count}} документе',
  'asset-source.usage-list.documents-using-file_named_other':
    'Файл <code>{{filename}}</code> используется в {{count}} документах',
  'asset-source.usage-list.documents-using-file_named_zero':
    'Файла <code>{{filename}}</code> нет ни в одном документе',
  'asset-source.usage-list.documents-using-file_unnamed_few':
    'Этот файл используется в {{count}} документах',
  'asset-source.usage-list.documents-using-file_unnamed_many':
    'Этот файл используется в {{count}} документах',
  'asset-source.usage-list.documents-using-file_unnamed_one':
    'Этот файл используется в {{count}} документе',
  'asset-source.usage-list.documents-using-file_unnamed_other':
    'Этот файл используется в {{count}} документах',
  'asset-source.usage-list.documents-using-file_unnamed_zero':
    'Этого файла нет ни в одном документе',
  'asset-source.usage-list.documents-using-image_named_few':
    'Изображение <code>{{filename}}</code> используется в {{count}} документах',
  'asset-source.usage-list.documents-using-image_named_many':
    'Изображение <code>{{filename}}</code> используется в {{count}} документах',
  'asset-source.usage-list.documents-using-image_named_one':
    'Изображение <code>{{filename}}</code> используется в {{count}} документе',
  'asset-source.usage-list.documents-using-image_named_other':
    'Изображение <code>{{filename}}</code> используется в {{count}} документах',
  'asset-source.usage-list.documents-using-image_named_zero':
    'Изображения <code>{{filename}}</code> нет ни в одном документе',
  'asset-source.usage-list.documents-using-image_unnamed_few':
    'Это изображение используется в {{count}} документах',
  'asset-source.usage-list.documents-using-image_unnamed_many':
    'Это изображение используется в {{count}} документах',
  'asset-source.usage-list.documents-using-image_unnamed_one':
    'Это изображение используется в {{count}} документе',
  'asset-source.usage-list.documents-using-image_unnamed_other':
    'Это изображение используется в {{count}} документах',
  'asset-source.usage-list.documents-using-image_unnamed_zero':
    'Этого изображения нет ни в одном документе',
  'asset-sources.common.uploader.upload-failed.description':
    'Проверьте связь и файл: подходят JPEG, PNG, WebP, GIF, AVIF и SVG до 20 МБ и 50 мегапикселей, другие файлы — до 256 МБ.',
  'asset-sources.common.uploader.upload-failed.title': 'Не удалось загрузить',
  'asset-sources.dataset.file.title': 'Файлы сайта',
  'asset-sources.dataset.image.title': 'Изображения сайта',
  'asset-sources.media-library.error.library-could-not-be-resolved':
    'Не удалось найти Медиатеку этого проекта.',
  'asset-sources.media-library.error.no-media-library-provisioned':
    'У этой организации нет Медиатеки.',
  'asset-sources.media-library.file.title': 'Медиатека',
  'asset-sources.media-library.image.title': 'Медиатека',
  'asset-sources.media-library.open-in-source-dialog.button.done': 'Готово',
  'asset-sources.media-library.open-in-source-dialog.button.select-new-asset':
    'Выбрать другой файл для «{{targetTitle}}»',
  'asset-sources.media-library.open-in-source-dialog.button.select-new-asset-fallback':
    'Выбрать другой файл',
  'asset-sources.media-library.open-in-source-dialog.title': 'Правка файла',
  'asset-sources.media-library.upload-dialog.title': 'Загрузка в Медиатеку',
  'asset-sources.media-library.warning.file-already-exist.description':
    'Взят файл, который уже есть в Медиатеке.',
  'asset-sources.media-library.warning.file-already-exist.title': 'Файл «{{filename}}» уже есть',
  'input.files.common.cancel-upload': 'Отмена',
  'input.files.common.upload-placeholder.file-input-button.default-source.badge': 'По умолчанию',
  'input.files.common.upload-placeholder.file-input-button.text': 'Загрузить',
  'input.files.common.upload-progress': 'Загружается <FileName/>',
  'inputs.boolean.disabled': 'Недоступно',
  'inputs.dateTime.past-date-warning': 'Выберите дату в будущем.',
  'inputs.datetime.placeholder': 'Например, {{example}}',
  'inputs.file.actions-menu.file-options.aria-label': 'Меню файла',
  'inputs.file.error.unknown-member-kind': 'Неизвестный вид поля: {{kind}}',
  'inputs.file.invalid-file-warning.description':
    'Значение этого поля — не файл. Сбросьте его и выберите файл заново.',
  'inputs.file.invalid-file-warning.reset-button.text': 'Сбросить значение',
  'inputs.file.invalid-file-warning.title': 'Недопустимое значение файла',
  'inputs.file.upload-failed.description': 'Сейчас загрузить файл не получилось.',
  'inputs.file.upload-failed.title': 'Не удалось загрузить',
  'inputs.files.common.access-policy.private.label': 'Закрытый файл',
  'inputs.files.common.access-policy.private.tooltip':
    'Файл доступен только по подписанным адресам',
  'inputs.files.common.actions-menu.clear-field.label': 'Очистить поле',
  'inputs.files.common.actions-menu.copy-url.label': 'Скопировать адрес',
  'inputs.files.common.actions-menu.download.label': 'Скачать',
  'inputs.files.common.actions-menu.notification.url-copied': 'Адрес файла скопирован',
  'inputs.files.common.actions-menu.open-in-source.label': 'Открыть в «{{sourceName}}»',
  'inputs.files.common.actions-menu.replace.label': 'Заменить',
  'inputs.files.common.actions-menu.upload.label': 'Загрузить',
  'inputs.files.common.drop-message.drop-to-upload': 'Отпустите, чтобы загрузить',
  'inputs.files.common.drop-message.drop-to-upload-multi_few':
    'Отпустите, чтобы загрузить {{count}} файла',
  'inputs.files.common.drop-message.drop-to-upload-multi_many':
    'Отпустите, чтобы загрузить {{count}} файлов',
  'inputs.files.common.drop-message.drop-to-upload-multi_one':
    'Отпустите, чтобы загрузить {{count}} файл',
  'inputs.files.common.drop-message.drop-to-upload-multi_other':
    'Отпустите, чтобы загрузить {{count}} файла',
  'inputs.files.common.drop-message.drop-to-upload.no-accepted-file-message_few':
    'Эти файлы сюда не подходят',
  'inputs.files.common.drop-message.drop-to-upload.no-accepted-file-message_many':
    'Эти файлы сюда не подходят',
  'inputs.files.common.drop-message.drop-to-upload.no-accepted-file-message_one':
    'Этот файл сюда не подходит',
  'inputs.files.common.drop-message.drop-to-upload.no-accepted-file-message_other':
    'Эти файлы сюда не подходят',
  'inputs.files.common.drop-message.drop-to-upload.rejected-file-message_few':
    '{{count}} файла сюда не подходят',
  'inputs.files.common.drop-message.drop-to-upload.rejected-file-message_many':
    '{{count}} файлов сюда не подходят',
  'inputs.files.common.drop-message.drop-to-upload.rejected-file-message_one':
    '{{count}} файл сюда не подходит',
  'inputs.files.common.drop-message.drop-to-upload.rejected-file-message_other':
    '{{count}} файла сюда не подходят',
  'inputs.files.common.placeholder.cannot-upload-some-files_few':
    'Не удаётся загрузить {{count}} файла',
  'inputs.files.common.placeholder.cannot-upload-some-files_many':
    'Не удаётся загрузить {{count}} файлов',
  'inputs.files.common.placeholder.cannot-upload-some-files_one':
    'Не удаётся загрузить {{count}} файл',
  'inputs.files.common.placeholder.cannot-upload-some-files_other':
    'Не удаётся загрузить {{count}} файла',
  'inputs.files.common.placeholder.drag-or-paste-to-upload_file':
    'Перетащите или вставьте сюда файл',
  'inputs.files.common.placeholder.drag-or-paste-to-upload_image':
    'Перетащите или вставьте сюда изображение',
  'inputs.files.common.placeholder.drop-to-upload_file': 'Отпустите, чтобы загрузить файл',
  'inputs.files.common.placeholder.drop-to-upload_image': 'Отпустите, чтобы загрузить изображение',
  'inputs.files.common.placeholder.read-only': 'Только для чтения',
  'inputs.files.common.placeholder.select-asset-source-upload-destination': 'Куда загрузить файлы:',
  'inputs.files.common.placeholder.upload-not-supported': 'Сюда файлы загрузить нельзя',
  'inputs.files.common.stale-upload-warning.clear': 'Убрать загрузку',
  'inputs.files.common.stale-upload-warning.description':
    'Загрузка не продвигается уже {{staleThresholdMinutes}} мин. и, скорее всего, прервалась. Уберите её и загрузите файл снова.',
  'inputs.files.common.stale-upload-warning.title': 'Незавершённая загрузка',
  'inputs.files.select-dialog.title': 'Выбор файла: «{{targetTitle}}»',
  'inputs.image.actions-menu.crop-image-tooltip': 'Кадрировать',
  'inputs.image.actions-menu.edit-details.aria-label': 'Изменить сведения об изображении',
  'inputs.image.actions-menu.options.aria-label': 'Меню изображения',
  'inputs.image.drag-overlay.cannot-upload-here': 'Этот файл сюда не подходит',
  'inputs.image.drag-overlay.drop-to-upload-image': 'Отпустите, чтобы загрузить изображение',
  'inputs.image.drag-overlay.this-field-is-read-only': 'Это поле нельзя изменить',
  'inputs.image.error.possible-access-restriction':
    'Не удалось загрузить изображение. Возможно, доступ к нему ограничен.',
  'inputs.image.error.unknown-member-kind': 'Неизвестный вид поля: {{kind}}',
  'inputs.image.hotspot-dialog.title': 'Фокус и кадр',
  'inputs.image.invalid-image-warning.description':
    'Значение этого поля — не изображение. Сбросьте его и выберите изображение заново.',
  'inputs.image.invalid-image-warning.reset-button.text': 'Сбросить значение',
  'inputs.image.invalid-image-warning.title': 'Недопустимое значение изображения',
  'inputs.image.preview-uploaded-image': 'Предпросмотр загруженного изображения',
  'inputs.image.select-dialog.title': 'Выбор изображения: «{{targetTitle}}»',
  'inputs.image.upload-error.description': 'Сейчас загрузить изображение не получилось.',
  'inputs.image.upload-error.title': 'Не удалось загрузить',
  'inputs.imagetool.description':
    'Прямоугольник задаёт кадр, круг — то, что должно быть видно всегда.',
  'inputs.imagetool.load-error': 'Ошибка: {{errorMessage}}',
  'inputs.imagetool.title': 'Фокус и кадр',
  'inputs.imagetool.vector-warning.developer-info':
    "Для векторных форматов фокус и кадр не действуют. Чтобы они действовали, запросите изображение в растровом формате: например, добавьте <code>fm=jpg</code> к <ImageUrlDocumentationLink>адресу изображения</ImageUrlDocumentationLink> или вызовите <code>.format('png')</code> из <ImageUrlPackageDocumentationLink>@sanity/image-url</ImageUrlPackageDocumentationLink>.",
  'inputs.imagetool.vector-warning.expand-developer-info': 'Для разработчика',
  'inputs.imagetool.vector-warning.title':
    'Внимание: на сайте фокус и кадр этого изображения могут не действовать.',
}
