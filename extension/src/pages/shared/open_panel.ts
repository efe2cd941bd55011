// Opens the side panel beside the current tab. To be called first thing in the handler of the person's press: browsers allow
// it in that gesture only.

interface FirefoxSidebar {
  sidebarAction?: { open(): Promise<void> };
}

/** Failures are no reason to stop: the guide also marks the page itself. */
export function openPanel(tabId: number | undefined): void {
  const { sidebarAction } = browserOf();
  if (sidebarAction) void sidebarAction.open().catch(() => undefined);
  else if (tabId !== undefined) void chrome.sidePanel?.open({ tabId }).catch(() => undefined);
}

function browserOf(): FirefoxSidebar {
  return (globalThis as { browser?: FirefoxSidebar }).browser ?? {};
}
