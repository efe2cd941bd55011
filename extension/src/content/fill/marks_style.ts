// How a filled field is marked: drawn over the page, apart from its style, and without any motion.
export const marksStyle = `
:host { all: initial; position: fixed; inset: 0; z-index: 2147482000; pointer-events: none; color-scheme: light dark; }
.mark { --accent: #1c5596; --paper: #fff; position: absolute; left: 0; top: 0; box-sizing: border-box;
  border: 2px solid var(--accent); border-radius: 6px; }
.mark[hidden] { display: none; }
button { all: unset; box-sizing: border-box; position: absolute; inset-block-start: -11px; inset-inline-end: 8px;
  display: flex; align-items: center; gap: 4px; height: 20px; padding: 0 8px; border-radius: 10px; cursor: pointer;
  pointer-events: auto; background: var(--accent); color: var(--paper); border: 1px solid var(--paper);
  font: 600 11px/1 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; white-space: nowrap; }
button:hover { background: #123f73; }
@media (prefers-color-scheme: dark) { .mark { --accent: #8fb9f2; --paper: #0d1522; } button:hover { background: #b4d0f7; } }
@media (prefers-contrast: more) { .mark { border-width: 3px; --accent: #00316b; } }
@media (prefers-contrast: more) and (prefers-color-scheme: dark) { .mark { --accent: #cfe2ff; } }
@media (forced-colors: active) {
  .mark { border-color: Highlight; }
  button { background: ButtonFace; color: ButtonText; border-color: ButtonText; }
}
`;
