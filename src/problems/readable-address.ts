/** Return an address as its author reads it: `mon plan.png` for `mon%20plan.png`; what does not decode stays. */
export function readableAddress(address: string): string {
  return address.replace(/(?:%[\da-f]{2})+/gi, (run) => {
    try {
      const text = decodeURIComponent(run)
      // A control character or a tick would spoil the message.
      return /[\p{C}`]/u.test(text) ? run : text
    } catch {
      return run
    }
  })
}
