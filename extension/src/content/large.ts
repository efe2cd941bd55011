// A page of this size is a feed or a table: looking through all of it for something takes too long.
const large = 3000; // elements

/** Asked without counting further than that. */
export function isLarge(element: Element, than = large): boolean {
  return element.getElementsByTagName('*').item(than) !== null;
}
