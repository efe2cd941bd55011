// What the panel and the marks are made of.

export type Child = Node | string | false | undefined;

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  set: Partial<Omit<HTMLElementTagNameMap[K], 'style' | 'dataset'>>,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), set);
  for (const child of children) if (child) element.append(child);
  return element;
}

export function button(text: string, press: () => void, primary = false): HTMLButtonElement {
  const element = make('button', { type: 'button', textContent: text, className: primary ? 'primary' : '' });
  element.addEventListener('click', event => {
    if (event.isTrusted) press(); // the page cannot press it
  });
  return element;
}

export function adoptStyle(root: ShadowRoot, style: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.append(make('style', { textContent: style })); // Firefox: no adopted sheets from a content script
  }
}
