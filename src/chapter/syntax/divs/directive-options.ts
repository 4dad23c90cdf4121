import type { RootContent } from 'mdast'

/** Return the first words of a container, its title aside: the options of a directive. */
export function startOf(children: readonly RootContent[]): string {
  const words = children
    .slice(0, 2)
    .map((child) => (child.type === 'paragraph' ? child.children[0] : undefined))
  return (
    words.map((word) => (word?.type === 'text' ? word.value : '')).find((text) => text.startsWith(':')) ?? ''
  )
}

/** List the classes in the options of MyST's directives: lines `:class: solution`, or YAML between `---`. */
export function optionClasses(text: string): readonly string[] {
  const options =
    /^---\r?\n([\s\S]*?)\n---(?:\r?\n|$)/.exec(text)?.[1] ??
    /^(?::[\w-]+:.*(?:\r?\n|$))+/.exec(text)?.[0] ??
    ''
  const classes = options.match(/^:?class:.*$/gm) ?? []
  return classes.flatMap((line) => line.replace(/^:?class:/, '').split(/[\s,[\]"']+/))
}
