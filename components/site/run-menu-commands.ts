/**
 * Opens and closes the menu in browsers that do not know the commands of buttons: Chromium before
 * 135, Firefox before 144, Safari before 26.2. Runs in the browser on every page.
 */
export function runMenuCommands(): void {
  if ('command' in HTMLButtonElement.prototype) return
  const menu = document.querySelector('dialog')
  for (const button of document.querySelectorAll('[commandfor]')) {
    button.addEventListener('click', () => (menu?.open ? menu.close() : menu?.showModal()))
  }
}
