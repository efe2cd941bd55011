// Going up through open shadow roots, from an element to the elements that it is shown in.

export function hostOf(node: Node): Element | undefined {
  const root = node.getRootNode();
  return (root as ShadowRoot).host as Element | undefined;
}

/** As Element.closest, past the shadow roots that the element stands in. */
export function closestAcross(element: Element, selector: string): Element | undefined {
  for (let at: Element | undefined = element; at; at = hostOf(at)) {
    const found = at.closest(selector);
    if (found) return found;
  }
  return undefined;
}

/** As Node.contains, past shadow roots. */
export function holds(outer: Element, inner: Node): boolean {
  for (let at: Node | undefined = inner; at; at = hostOf(at)) {
    if (outer.contains(at)) return true;
  }
  return false;
}
