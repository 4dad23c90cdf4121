import { FLOORS } from '../layers.js'

/** Draw the floors of `src` as a Mermaid diagram, and list those of each folder below it; the part of docs/architecture.md. */
export function makeLayersPicture() {
  const { src, ...inner } = FLOORS
  const floors = src.map(
    (rooms, n) => `  subgraph floor${n}[" "]\n${rooms.map((room) => box(room)).join('\n')}\n  end`,
  )
  const arrows = src.slice(1).map((_, n) => `  floor${n} --> floor${n + 1}`)
  const picture = ['```mermaid', 'flowchart TD', ...floors, ...arrows, '```', ''].join('\n')
  const lists = Object.entries(inner).map(
    ([folder, rooms]) => `- \`${folder.slice(4)}/\`: ${rooms.map(names).join(' > ')}`,
  )
  return `${picture}\nInside the larger rooms:\n\n${lists.join('\n')}\n`
}

/** Draw a room; a folder has a slash after its name. */
function box(room) {
  return `    ${room.replace('.', '_')}["${room.endsWith('.ts') ? room : `${room}/`}"]`
}

/** Name the rooms of a floor. */
function names(rooms) {
  return rooms.map((room) => (room === '*.ts' ? 'its files' : `\`${room}\``)).join(', ')
}
