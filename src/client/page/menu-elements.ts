/** Create a link of a menu; links to slides have a number. */
export function createMenuLink(
  href: string,
  number: number | undefined,
  ...content: readonly (Node | string)[]
): HTMLElement {
  const shown = createElement('span', { class: 'number', 'aria-hidden': 'true' }, String(number))
  return createElement(
    'a',
    { href },
    ...(number === undefined ? [] : [shown]),
    createElement('span', {}, ...content),
  )
}

/** Create an element with attributes and content. */
export function createElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (Node | string)[]
): HTMLElement {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...content)
  return made
}
