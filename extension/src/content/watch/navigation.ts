// The address changes without a new document: the Navigation API tells it to extensions' scripts too. Where there is none,
// the address is compared when the page changes (see main.ts): no page navigates and stays the same.

export function onNavigation(listener: () => void): void {
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', listener);
  addEventListener('popstate', listener);
  addEventListener('hashchange', listener);
}
