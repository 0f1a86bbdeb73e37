export default {
  'banners.archived-release.description':
    'Эта версия документа относится к архивному выпуску <VersionBadge>{{title}}</VersionBadge>',
  'banners.archived-scheduled-draft.description': 'Эта запланированная публикация в архиве',
  'banners.choose-new-document-destination.cannot-create-draft-document':
    'Создать черновик нельзя.',
  'banners.choose-new-document-destination.cannot-create-published-document':
    'Создать опубликованный документ нельзя.',
  'banners.choose-new-document-destination.choose-destination': 'Выберите, где создать документ:',
  'banners.choose-new-document-destination.release-inactive':
    'Выпуск <VersionBadge>{{title}}</VersionBadge> неактивен.',
  'banners.deleted-document-banner.restore-button.text': 'Вернуть последнюю редакцию',
  'banners.deleted-document-banner.text': 'Этот документ удалён.',
  'banners.deprecated-document-type-banner.text': 'Этот тип документов устарел.',
  'banners.live-edit-draft-banner.discard.tooltip': 'Удалите черновик, чтобы продолжить правку.',
  'banners.live-edit-draft-banner.publish.tooltip':
    'Опубликуйте черновик, чтобы продолжить правку.',
  'banners.live-edit-draft-banner.text':
    'Для типа <strong>{{schemaType}}</strong> включена настройка <code>liveEdit</code>, но у документа есть черновик. Опубликуйте или удалите черновик, чтобы править документ дальше.',
  'banners.obsolete-draft.actions.compare-draft.text': 'Сравнить черновик',
  'banners.obsolete-draft.actions.compare-draft.tooltip':
    'Опубликованного документа нет: сравнить черновик не с чем.',
  'banners.obsolete-draft.actions.discard-draft.text': 'Удалить черновик',
  'banners.obsolete-draft.actions.publish-draft.text': 'Опубликовать черновик',
  'banners.obsolete-draft.draft-model-inactive.text':
    'В этой рабочей области черновики выключены, но у документа есть черновик.',
  'banners.paused-scheduled-draft.text':
    'На время правки публикация по расписанию приостановлена. Нажмите «Запланировать», чтобы вернуть её, или выберите другую дату.',
  'banners.permission-check-banner.missing-permission_create_few':
    'Ваши роли <Roles/> не дают права публиковать этот документ.',
  'banners.permission-check-banner.missing-permission_create_many':
    'Ваши роли <Roles/> не дают права публиковать этот документ.',
  'banners.permission-check-banner.missing-permission_create_one':
    'Ваша роль <Roles/> не даёт права публиковать этот документ.',
  'banners.permission-check-banner.missing-permission_create_other':
    'Ваши роли <Roles/> не дают права публиковать этот документ.',
  'banners.permission-check-banner.missing-permission_update_few':
    'Ваши роли <Roles/> не дают права изменять этот документ.',
  'banners.permission-check-banner.missing-permission_update_many':
    'Ваши роли <Roles/> не дают права изменять этот документ.',
  'banners.permission-check-banner.missing-permission_update_one':
    'Ваша роль <Roles/> не даёт права изменять этот документ.',
  'banners.permission-check-banner.missing-permission_update_other':
    'Ваши роли <Roles/> не дают права изменять этот документ.',
  'banners.permission-check-banner.request-permission-button.sent':
    'Запрос на право редактора отправлен',
  'banners.permission-check-banner.request-permission-button.text': 'Попросить доступ',
  'banners.published-release.description':
    'Документ только для чтения: он опубликован в составе выпуска <VersionBadge>{{title}}</VersionBadge>. Изменить его нельзя',
  'banners.reference-changed-banner.reason-changed.reload-button.text': 'Загрузить заново',
  'banners.reference-changed-banner.reason-changed.text':
    'Пока документ был открыт, ссылка на него изменилась.',
  'banners.reference-changed-banner.reason-removed.close-button.text': 'Закрыть',
  'banners.reference-changed-banner.reason-removed.text':
    'Пока документ был открыт, ссылку на него удалили.',
  'banners.release.action.add-to-bundle': 'Добавить в набор',
  'banners.release.action.add-to-release': 'Добавить в выпуск',
  'banners.release.action.open-to-edit': 'Открыть выпуск, чтобы изменить',
  'banners.release.error.description': 'Не удалось добавить документ в выпуск: {{message}}',
  'banners.release.error.title': 'Документ не добавлен в выпуск',
  'banners.release.navigate-to-edit-description': 'Документ есть только в',
  'banners.release.navigate-to-edit-description-end_few': 'выпусках',
  'banners.release.navigate-to-edit-description-end_many': 'выпусках',
  'banners.release.navigate-to-edit-description-end_one': 'выпуске',
  'banners.release.navigate-to-edit-description-end_other': 'выпусках',
  'banners.release.navigate-to-edit-description-multiple_few':
    'Этот документ входит в выпуск <VersionBadge/> и ещё в {{count}} выпуска',
  'banners.release.navigate-to-edit-description-multiple_many':
    'Этот документ входит в выпуск <VersionBadge/> и ещё в {{count}} выпусков',
  'banners.release.navigate-to-edit-description-multiple_one':
    'Этот документ входит в выпуск <VersionBadge/> и ещё в {{count}} выпуск',
  'banners.release.navigate-to-edit-description-multiple_other':
    'Этот документ входит в выпуск <VersionBadge/> и ещё в {{count}} выпуска',
  'banners.release.navigate-to-edit-description-none': 'Этот документ не входит ни в один выпуск',
  'banners.release.navigate-to-edit-description-single':
    'Этот документ входит в выпуск <VersionBadge/>',
  'banners.release.not-in-release': 'Не входит в выпуск <VersionBadge>{{title}}</VersionBadge>.',
  'banners.release.waiting.description':
    'Подождите: документ добавляется в выпуск. Это займёт не больше нескольких секунд.',
  'banners.release.waiting.title': 'Добавление документа в выпуск…',
  'banners.revision-not-found.description':
    'Выбранная редакция документа не найдена. Выберите в истории другую запись.',
  'banners.scheduled-draft-override-banner.text':
    'Публикация этого документа запланирована. Если опубликовать изменения сейчас, запланированная версия потом их заменит.',
  'banners.unpublished-release-banner.text':
    'Этот документ будет снят с публикации вместе с выпуском <VersionBadge>{{title}}</VersionBadge>.',
  'banners.unpublished-release-banner.text-with-published':
    'Показана <strong>опубликованная</strong> версия:',
  'banners.variant.action.add-to-variant': 'Создать вариант',
  'banners.variant.definition-not-found':
    'Выбранный вариант <VariantName>{{name}}</VariantName> не найден.',
  'banners.variant.error.description': 'Не удалось добавить документ в вариант: {{message}}',
  'banners.variant.error.title': 'Документ не добавлен в вариант',
  'banners.variant.not-in-variant':
    'Для <VariantBadge>{{variantTitle}}</VariantBadge> нет варианта документа (вид «<PerspectiveTitle>{{perspectiveTitle}}</PerspectiveTitle>»).',
  'banners.variant.waiting.description':
    'Подождите: документ добавляется в вариант. Это займёт не больше нескольких секунд.',
  'banners.variant.waiting.title': 'Добавление документа в вариант…',
  'browser-document-title.new-document': '{{schemaType}}: новый документ',
  'browser-document-title.untitled-document': 'Без названия',
  'buttons.action-menu-button.aria-label': 'Открыть меню действий с документом',
  'buttons.action-menu-button.tooltip': 'Действия с документом',
  'buttons.focus-pane-button.aria-label.collapse': 'Показать навигацию',
  'buttons.focus-pane-button.aria-label.focus': 'Скрыть навигацию и сосредоточиться на документе',
  'buttons.focus-pane-button.tooltip.collapse': 'Показать навигацию',
  'buttons.focus-pane-button.tooltip.focus': 'Скрыть навигацию',
  'buttons.split-pane-button.aria-label': 'Открыть рядом ещё одну панель',
  'buttons.split-pane-button.tooltip': 'Открыть рядом ещё одну панель',
  'buttons.split-pane-close-button.title': 'Закрыть эту панель',
  'buttons.split-pane-close-group-button.title': 'Закрыть группу панелей',
  'canvas.banner.edit-in-canvas-action': 'Открыть в Canvas',
  'canvas.banner.editable.linked-text': 'Этот документ можно править в Canvas.',
  'canvas.banner.editable.popover-description':
    'В Canvas вы пишете свободно, а поля документа в Студии заполняются сами.',
  'canvas.banner.editable.popover-heading': 'Свободное письмо',
  'canvas.banner.linked-text.draft': 'Этот черновик связан с Canvas',
  'canvas.banner.linked-text.published': 'Этот документ публикуется сразу и связан с Canvas',
  'canvas.banner.linked-text.version': 'Эта версия документа связана с Canvas',
  'canvas.banner.popover-button-text': 'Подробнее',
  'canvas.banner.popover-description':
    'Canvas — свободный редактор: пока вы пишете, текст сам раскладывается по полям документа в Студии.',
  'canvas.banner.popover-heading': 'Сначала мысль, потом форма',
  // The Studio asks for this string of `studio` here as well; English lacks it.
  'changes.action.close-label': 'Закрыть историю',
  'changes.banner.description': 'История версии <strong>{{perspective}}</strong> этого документа.',
  'changes.banner.tooltip':
    'Здесь показаны изменения одной версии документа. Чтобы увидеть изменения другой, выберите её',
  'changes.from.label': 'С',
  'changes.tab.history': 'История',
  'changes.tab.review-changes': 'Изменения',
  'changes.to.label': 'По',
  'compare-version.error.invalidModeParam': 'Способа сравнения «{{input}}» нет.',
  'compare-version.error.invalidNextDocumentParam': 'Второй документ для сравнения указан неверно.',
  'compare-version.error.invalidParams.title': 'Не удалось сравнить документы',
  'compare-version.error.invalidPreviousDocumentParam':
    'Первый документ для сравнения указан неверно.',
  'compare-version.error.loadReleases.title': 'Не удалось загрузить выпуски',
  'compare-version.error.loadVersions.title': 'Не удалось загрузить версии',
  'compare-versions.menu-item.disabled-reason':
    'Других версий этого документа нет: сравнивать не с чем.',
  'compare-versions.menu-item.title': 'Сравнить версии',
  'compare-versions.status.draft': 'Черновик',
  'compare-versions.status.published': 'Опубликовано',
  'compare-versions.title': 'Сравнение версий',
  'document-group-inventory.onboarding-hint': 'Куда делись кнопки версий?',
  'document-inspector.close-button.tooltip': 'Закрыть',
  'document-inspector.dialog.title': 'Данные документа <DocumentTitle/>',
  'document-inspector.dialog.title-no-value': 'Данных нет',
  'document-inspector.error.close-button.aria-label': 'Закрыть панель',
  'document-inspector.error.description': 'Не удалось показать эту панель.',
  'document-inspector.error.retry-button.text': 'Повторить',
  'document-inspector.error.title': 'Что-то пошло не так',
  'document-inspector.menu-item.title': 'Данные документа',
  'document-inspector.search.placeholder': 'Найти',
  'document-inspector.view-mode.parsed': 'По полям',
  'document-inspector.view-mode.raw-json': 'JSON',
  'document-target-badges.not-in-target.tooltip': 'В выбранном виде этого документа пока нет.',
  'document-view.form-view.form-hidden': 'Форма скрыта',
  'document-view.form-view.form-title-fallback': 'Без названия',
  'document-view.form-view.loading': 'Загрузка документа…',
  'document-view.form-view.sync-lock-toast.description':
    'Подождите: документ обновляется. Так бывает сразу после публикации и длится не больше нескольких секунд',
  'document-view.form-view.sync-lock-toast.title': 'Документ обновляется…',
  'document-view.form-view.sync-pending.description':
    'Студия повторяет попытки. Изменения пока хранятся в вашем браузере.',
  'document-view.form-view.sync-pending.title': 'Изменения не сохраняются',
  'document-view.form-view.sync-recovering.description':
    'Править можно будет сразу после сохранения.',
  'document-view.form-view.sync-recovering.title': 'Изменения сохраняются…',
  'document-view.form-view.sync-stalled.description':
    'Правка приостановлена, пока изменения не сохранятся. Они хранятся в вашем браузере: не закрывайте вкладку, Студия повторяет попытки.',
  'document-view.form-view.sync-stalled.title': 'Изменения всё ещё не сохраняются',
  'document.favorites.add-to-favorites': 'Добавить в избранное',
  'document.favorites.remove-from-favorites': 'Убрать из избранного',
  'events.compare-with-published.description':
    'Изменения этого документа не загрузились: возможно, срок их хранения истёк. Показано, чем версия <strong>{{version}}</strong> отличается от <strong>опубликованной</strong>.',
  'events.compare-with-published.title': 'Сравнение с опубликованной версией',
  'events.inspect.release':
    'Открыть документ из выпуска <VersionBadge>{{releaseTitle}}</VersionBadge>',
  'events.open.draft': 'Открыть <VersionBadge>черновик</VersionBadge>',
  'events.open.release': 'Открыть выпуск <VersionBadge>{{releaseTitle}}</VersionBadge>',
  'status-bar.document-status-pulse.status.saved.text': 'Сохранено',
  'status-bar.document-status-pulse.status.syncing.text': 'Сохраняется…',
  'status-bar.publish-status-button.last-published-time.aria-label':
    'Опубликовано {{relativeTime}}',
  'status-bar.publish-status-button.last-published-time.tooltip': 'Опубликовано <RelativeTime/>',
  'status-bar.publish-status-button.last-updated-time.aria-label': 'Изменено {{relativeTime}}',
  'status-bar.publish-status-button.last-updated-time.tooltip': 'Изменено <RelativeTime/>',
  'status-bar.review-changes-button.aria-label': 'Посмотреть изменения',
  'status-bar.review-changes-button.status.saved.text': 'Сохранено',
  'status-bar.review-changes-button.status.syncing.text': 'Сохраняется…',
  'status-bar.review-changes-button.tooltip.changes-saved': 'Изменения сохранены',
  'status-bar.review-changes-button.tooltip.text': 'Посмотреть изменения',
  'structure-error.docs-link.text': 'Документация',
  'structure-error.error.label': 'Ошибка',
  'structure-error.header.text': 'Не удалось прочитать структуру',
  'structure-error.reload-button.text': 'Загрузить заново',
  'structure-error.structure-path.label': 'Место в структуре',
  'timeline-item.menu-button.aria-label': 'Открыть меню действий',
  'timeline-item.menu-button.tooltip': 'Действия',
  'timeline-item.menu.action-collapse': 'Свернуть',
  'timeline-item.menu.action-expand': 'Развернуть',
  'timeline-item.not-found-release.tooltip': 'Выпуск с ID «{{releaseId}}» не найден',
}
