// The panel's own style, apart from the page's.
export const panelStyle = `
:host { all: initial; position: fixed; z-index: 2147483000; inset: auto 12px 12px auto; color-scheme: light dark; }
:host([data-corner="bottom-left"]) { inset: auto auto 12px 12px; }
:host([data-corner="top-right"]) { inset: 12px 12px auto auto; }
:host([data-corner="top-left"]) { inset: 12px auto auto 12px; }
.panel {
  --paper: #fff; --sunken: #f2f0ea; --ink: #1a1c20; --muted: #595e68; --rule: #dedad1; --strong: #8b8c8e;
  --accent: #1c5596; --accent-ink: #fff; --good: #0a6b5c; --warn: #8a4f06; --bad: #a3263a;
  box-sizing: border-box; width: min(264px, calc(100vw - 24px)); max-height: min(70vh, 520px); overflow: auto;
  background: var(--paper); color: var(--ink); border: 1px solid var(--rule); border-radius: 10px;
  box-shadow: 0 8px 28px rgb(0 0 0 / .18); padding: 12px 14px 14px;
  font: 14px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; text-align: start;
}
@media (prefers-color-scheme: dark) {
  .panel { --paper: #1c1f25; --sunken: #262a32; --ink: #ebe9e4; --muted: #a6abb5; --rule: #343943; --strong: #7c828d;
    --accent: #8fb9f2; --accent-ink: #0d1522; --good: #6fd0bd; --warn: #e9b568; --bad: #f39aa6; }
}
.panel.small { width: auto; max-width: 144px; padding: 0; }
.panel.small .tab { display: block; width: 100%; border: 0; padding: 8px 12px; text-align: start; line-height: 1.3; }
.tab .name { display: block; font-weight: 400; }
:host([data-corner=""]) { visibility: hidden; }
header { display: flex; align-items: center; gap: 8px; margin: 0 0 8px; }
h2 { font-size: 15px; line-height: 1.3; margin: 0; flex: 1; font-weight: 650; }
p { margin: 0 0 10px; }
.name { font-size: 12px; color: var(--muted); flex: 1; }
h3 { font-size: 13px; margin: 12px 0 4px; color: var(--muted); font-weight: 600; }
summary { cursor: pointer; color: var(--accent); font-weight: 600; padding: 4px 0; }
ul { list-style: none; margin: 0; padding: 0; }
li { padding: 6px 0; border-top: 1px solid var(--rule); }
li b { display: block; font-weight: 600; }
li span { color: var(--muted); font-size: 13px; }
li .shown, li .value { display: block; }
li .value { color: var(--ink); white-space: pre-wrap; overflow-wrap: anywhere; max-height: 96px; overflow: auto; }
li button.line { display: block; margin-top: 4px; padding: 2px 10px; min-height: 26px; font-size: 13px; }
.unseen { color: var(--muted); font-size: 13px; margin: 10px 0 0; }
footer {
  display: flex; align-items: center; justify-content: space-between; gap: 8px; margin-top: 12px; padding-top: 8px;
  border-top: 1px solid var(--rule); color: var(--muted); font-size: 13px;
}
footer[hidden], .panel.small footer { display: none; }
footer span::before { content: "●"; color: var(--bad); margin-inline-end: 6px; }
footer[data-state="paused"] span::before { content: "❚❚"; color: var(--muted); font-size: 10px; }
footer button { padding: 2px 10px; min-height: 26px; font-size: 13px; }
li.ok b::before { content: "✓ "; color: var(--good); }
li.no b::before { content: "○ "; color: var(--warn); }
.row { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 12px; }
button, select {
  font: inherit; font-weight: 600; color: var(--accent); background: transparent; border: 1px solid var(--strong);
  border-radius: 6px; padding: 6px 13px; min-height: 34px; cursor: pointer;
}
select { color: var(--ink); background: var(--paper); font-weight: 400; width: 100%; margin-bottom: 10px; }
button:hover { border-color: var(--accent); background: var(--sunken); }
button.primary { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); }
button.plain { border-color: transparent; padding: 2px 8px; min-height: 28px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@media (prefers-contrast: more) { .panel { --rule: #595e68; --muted: var(--ink); --strong: var(--ink); } }
label { display: block; font-weight: 600; margin-bottom: 4px; }
`;
