import { encode } from 'uqr'

/**
 * Draw a QR code (ISO/IEC 18004) as SVG: one path of black squares, with a quiet zone of four squares.
 *
 * Error correction level `M`: the code is readable with 15 % of it damaged.
 *
 * @param url The absolute URL to open.
 */
export function qrCode(url: string): string {
  const { data, size } = encode(url, { ecc: 'M', border: 4 })
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return `<svg class="qr-code" viewBox="0 0 ${size} ${size}" role="img" aria-label="${quote(url)}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" shape-rendering="crispEdges" d="${squares.join('')}"/></svg>`
}

/** Escape a text for an attribute. */
function quote(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
}
