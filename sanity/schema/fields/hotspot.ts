/** Previews of the site's crops in the hotspot dialog. */
export const hotspot = {
  previews: [
    { title: 'Компьютер', aspectRatio: 21 / 9 },
    { title: 'Карточка и мессенджер', aspectRatio: 40 / 21 },
    { title: 'Телефон', aspectRatio: 16 / 10 },
    { title: 'Портрет', aspectRatio: 4 / 5 },
  ],
}
