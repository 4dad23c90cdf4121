/** Let the page fill the screen, or no longer. */
export function toggleFullscreen(): void {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen()
  // A browser that refuses says so to whoever asked; the slides stay as they are.
  change.catch(() => undefined)
}
