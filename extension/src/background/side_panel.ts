// Opening the side panel. Browsers allow it only in the person's own gesture: nothing may be awaited before this is called.

/** False where the browser does not let it be opened from a page: there the person presses Demur's button. */
export function openSidePanel(tab: number): Promise<boolean> {
  const { sidePanel } = chrome as { sidePanel?: typeof chrome.sidePanel };
  if (!sidePanel?.open) return Promise.resolve(false);
  return sidePanel.open({ tabId: tab }).then(
    () => true,
    () => false,
  );
}
