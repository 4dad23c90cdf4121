/** Enter or leave the full screen. */
export function toggleFullscreen(): void {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen()
  // The browser tells the user when it refuses; nothing else is to be done.
  change.catch(() => undefined)
}
