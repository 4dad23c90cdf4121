import type { Nodes, RootContent } from 'mdast'

const VARIABLE = /\\?\{\{\s*([\w-]+)\s*\}\}/g

/** Find the names of properties that a text shows, `{{title}}`. */
export function findVariables(source: string): ReadonlySet<string> {
  return new Set([...source.matchAll(VARIABLE)].map(([, name]) => name ?? ''))
}

/** Write the values of properties where `{{name}}` stands for them; any other braces are text. */
export function expandVariables(
  nodes: readonly RootContent[],
  properties: Readonly<Record<string, string>>,
): readonly RootContent[] {
  return nodes.map((node) => expand(node, properties)) as readonly RootContent[]
}

/** Write values in one node and below it. */
function expand(node: Nodes, properties: Readonly<Record<string, string>>): Nodes {
  if (node.type === 'text' || node.type === 'html') {
    if (!node.value.includes('{{')) return node
    const value = node.value.replace(VARIABLE, (whole, name: string) =>
      Object.hasOwn(properties, name) ? (properties[name] ?? '') : whole,
    )
    return { ...node, value }
  }
  if (!('children' in node)) return node
  const children = (node.children as Nodes[]).map((child) => expand(child, properties))
  return { ...node, children } as Nodes
}
