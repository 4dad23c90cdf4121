const KEY = 'lutrin-theme'

/** Let the page's button turn its theme from light to dark and back; the browser remembers the choice. */
export function bindThemeButton(): void {
  const { dataset } = document.documentElement
  // A theme of reveal.js is light or dark, and stays so.
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

/** Tell whether a theme shows light text on dark, `auto` being what the system has. */
function isDark(theme: string | undefined): boolean {
  return theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
}

/** Store the choice where the browser allows it; pages opened from a disk may have no storage. */
function remember(theme: string): void {
  try {
    localStorage.setItem(KEY, theme)
  } catch {
    // The choice then holds for this page only.
  }
}
