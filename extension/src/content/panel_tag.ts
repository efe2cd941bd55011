// The one element that Demur adds to a page; everything else lives in its closed shadow root.
export const panelTag = 'demur-panel';
