// The mark's own style, apart from the page's. Two colours, so that it stands out on any ground.
export const markStyle = `
:host { all: initial; position: fixed; inset: 0; width: 100%; height: 100%; margin: 0; padding: 0; border: 0;
  background: none; overflow: hidden; pointer-events: none; color-scheme: light dark; }
:host(:not(:popover-open)) { display: none; }
.ring { position: absolute; top: 0; left: 0; box-sizing: border-box; border: 3px solid #1c5596; border-radius: 8px;
  box-shadow: 0 0 0 2px #fff, 0 0 0 5px rgb(28 85 150 / .35); }
.ring[hidden] { display: none; }
.badge { position: absolute; top: -14px; left: -14px; min-width: 24px; height: 24px; padding: 0 6px; box-sizing: border-box;
  border-radius: 12px; border: 2px solid #fff; background: #1c5596; color: #fff; text-align: center;
  font: 700 13px/20px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
.ring.inside .badge { top: auto; bottom: -14px; }
@media (prefers-color-scheme: dark) {
  .ring { border-color: #8fb9f2; box-shadow: 0 0 0 2px #0d1522, 0 0 0 5px rgb(143 185 242 / .4); }
  .badge { background: #8fb9f2; color: #0d1522; border-color: #0d1522; }
}
@media (forced-colors: active) { .ring { border-color: Highlight; } .badge { background: Highlight; color: HighlightText; } }
@media (prefers-reduced-motion: no-preference) {
  .ring { animation: call 1.6s ease-in-out 2; }
  @keyframes call { 50% { box-shadow: 0 0 0 2px #fff, 0 0 0 11px rgb(28 85 150 / .25); } }
}
`;
