/** Yield the text nodes of a page in the order of the document, each with its parent element. */
export function* textNodes(): Generator<{ readonly node: Text; readonly parent: Element }> {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.parentElement) yield { node: node as Text, parent: node.parentElement }
}
