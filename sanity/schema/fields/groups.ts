/** Tabs of the forms, the same in every document. */
export const textGroup = { name: 'text', title: 'Текст', default: true } as const

export const linksGroup = { name: 'links', title: 'Темы и связи' } as const

export const searchGroup = { name: 'search', title: 'Поиск и соцсети' } as const

export const markupGroup = { name: 'markup', title: 'Разметка' } as const
