/** Walk the text of a page in the order of the document, with the element that each piece stands in. */
export function* textNodes(): Generator<{ readonly node: Text; readonly parent: Element }> {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.parentElement) yield { node: node as Text, parent: node.parentElement }
}
