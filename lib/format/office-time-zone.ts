/** The office is in Petersburg; its days and hours are what the site shows. */
export const officeTimeZone = 'Europe/Moscow'
