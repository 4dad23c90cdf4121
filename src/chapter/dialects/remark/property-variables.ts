import type { Nodes, RootContent } from 'mdast'

const VARIABLE = /\\?\{\{\s*([\w-]+)\s*\}\}/g

/** Return the names of properties that a text shows, `{{title}}`. */
export function findVariables(source: string): ReadonlySet<string> {
  return new Set([...source.matchAll(VARIABLE)].map(([, name]) => name ?? ''))
}

/** Replace `{{name}}` by the value of the property; braces with other names are text. */
export function expandVariables(
  nodes: readonly RootContent[],
  properties: Readonly<Record<string, string>>,
): readonly RootContent[] {
  return nodes.map((node) => expand(node, properties)) as readonly RootContent[]
}

/** Replace names in one node, and in all nodes below it. */
function expand(node: Nodes, properties: Readonly<Record<string, string>>): Nodes {
  if (node.type === 'text' || node.type === 'html') {
    if (!node.value.includes('{{')) return node
    const value = node.value.replace(VARIABLE, (match, name: string) =>
      Object.hasOwn(properties, name) ? (properties[name] ?? '') : match,
    )
    return { ...node, value }
  }
  if (!('children' in node)) return node
  const children = (node.children as Nodes[]).map((child) => expand(child, properties))
  return { ...node, children } as Nodes
}
