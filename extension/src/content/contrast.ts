// Contrast of a text and its ground by WCAG 2.1, from the colours that the browser computed. Over a picture or a gradient
// there is no one number, and none is given.
import { parentShown } from './sight';

interface Colour {
  r: number;
  g: number;
  b: number;
  a: number;
}

const mostUp = 60; // ancestors

/** Of `rgb(…)` and `rgba(…)`, as browsers write computed colours; other colour spaces are not told. */
export function colourOf(css: string): Colour | undefined {
  const parts = /^rgba?\(\s*([\d.]+)[ ,]+([\d.]+)[ ,]+([\d.]+)(?:[ ,/]+([\d.]+)(%?))?\s*\)$/.exec(css);
  if (!parts) return css === 'transparent' ? { r: 0, g: 0, b: 0, a: 0 } : undefined;
  const [, r, g, b, a = '1', percent] = parts;
  return { r: Number(r), g: Number(g), b: Number(b), a: percent ? Number(a) / 100 : Number(a) };
}

function over(top: Colour, ground: Colour): Colour {
  const mix = (t: number, u: number) => t * top.a + u * (1 - top.a);
  return { r: mix(top.r, ground.r), g: mix(top.g, ground.g), b: mix(top.b, ground.b), a: 1 };
}

/** Relative luminance of WCAG 2.1. */
function luminance({ r, g, b }: Colour): number {
  const [x = 0, y = 0, z = 0] = [r, g, b].map(channel => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
}

/** 1 to 21. */
export function ratio(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const white: Colour = { r: 255, g: 255, b: 255, a: 1 };

/** What is drawn behind the element, from the first ground that lets nothing through; undefined over a picture. */
function groundOf(element: Element): { ground: Colour; opacity: number } | undefined {
  const layers: Colour[] = [];
  let opacity = 1;
  let solid = false;
  let at: Element | undefined = element;
  for (let up = 0; at && !solid; at = parentShown(at), up += 1) {
    const style = getComputedStyle(at);
    if (up > mostUp || style.backgroundImage !== 'none') return undefined;
    const layer = colourOf(style.backgroundColor);
    if (!layer) return undefined;
    if (layer.a > 0) layers.push(layer);
    opacity *= Number(style.opacity);
    solid = layer.a === 1 && opacity === 1;
  }
  if (!solid && /dark/.test(getComputedStyle(document.documentElement).colorScheme)) return undefined; // the browser's own
  return { ground: layers.reduceRight((ground, layer) => over(layer, ground), white), opacity };
}

/** Hundredths of the ratio, or nothing where there is no one number. */
export function contrastOf(element: Element): number | undefined {
  const colour = colourOf(getComputedStyle(element).color);
  const behind = groundOf(element);
  if (!colour || !behind) return undefined;
  const { ground, opacity } = behind;
  return Math.min(2100, Math.round(100 * ratio(over({ ...colour, a: colour.a * opacity }, ground), ground)));
}
