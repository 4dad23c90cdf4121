const KEY = 'lutrin-theme'

/** Let the buttons of the page switch between light and dark; the browser remembers the choice. */
export function bindThemeButton(): void {
  const { dataset } = document.documentElement
  // A theme of reveal.js has one scheme only.
  if (dataset.revealTheme !== undefined) return
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-button]')) {
    button.hidden = false
    button.addEventListener('click', () => {
      const theme = isDark(dataset.theme) ? 'light' : 'dark'
      dataset.theme = theme
      remember(theme)
      button.blur()
    })
  }
}

/** Whether a theme shows light text on dark; `auto` follows the system. */
function isDark(theme: string | undefined): boolean {
  return theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
}

/** Store the choice; some browsers have no storage for pages opened from a disk. */
function remember(theme: string): void {
  try {
    localStorage.setItem(KEY, theme)
  } catch {
    // The choice then applies to this page only.
  }
}
