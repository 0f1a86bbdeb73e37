/**
 * Opens and closes the menu in browsers that do not know the commands of buttons: Chromium before
 * 135, Firefox before 144, Safari before 26.2. Runs in the browser on every page.
 */
export function runMenuCommands(): void {
  if ('command' in HTMLButtonElement.prototype) return
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.closest('[commandfor]')) return
    const menu = document.querySelector('dialog')
    if (menu?.open) menu.close()
    else menu?.showModal()
  })
}
