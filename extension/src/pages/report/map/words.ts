// A flow map in words: what stands in a box, beside a line, in the read-out and in the tables.
import { plural, t } from '../../shared/i18n';
import { list, month, name, number } from '../format';
import type { FlowMap, MapScreen, MapWay } from '../types';

export interface BoxLine {
  text: string;
  kind: 'name' | 'note' | 'demand' | 'flag';
  /** Of a demand: whether the form insists on it. */
  enforced?: boolean;
}

export const lineHeight = 16;
export const nameHeight = 22;
const demandsInBox = 5;

const sides: Record<string, string> = {
  'with Demur': 'report_side_with_demur',
  'by hand as recorded': 'report_side_by_hand',
  'with and without Demur': 'report_side_both',
};

/** Language and country, and which side, as the host's English title names them: what tells maps of one flow apart. */
function marks(title: string): string[] {
  return title.split(', ').flatMap(part => {
    if (Object.hasOwn(sides, part)) return t(sides[part] ?? '');
    return /^([a-z]{2,3}|[A-Z]{2})$/.test(part) ? part : [];
  });
}

/** What the map is drawn from, in the reader's language. */
export function mapTitle(map: FlowMap): string {
  const parts =
    map.drawn_from === 'by_hand'
      ? [t('report_map_declared')]
      : [plural('report_map_walked', map.journeys), ...marks(map.title)];
  return [...parts, ...(map.dated ? [month(map.dated)] : [])].join(', ');
}

export function screenName(screen: MapScreen, all: readonly MapScreen[]): string {
  const same = all.filter(other => other.name === screen.name);
  const text = name('screen', screen.name);
  return same.length > 1 ? `${text} ${same.indexOf(screen) + 1}` : text;
}

function facts(screen: MapScreen, measured: boolean): string[] {
  const parts: string[] = [];
  if (screen.words !== undefined && screen.words !== null) parts.push(plural('report_map_words', screen.words));
  if (measured) parts.push(plural('report_steps', screen.steps));
  return parts;
}

export function flags(screen: MapScreen): string[] {
  const found: string[] = [];
  if (screen.dead_end) found.push(t('report_map_dead_end'));
  if (screen.abandoned) found.push(t('report_map_abandoned'));
  return found;
}

/** `letters`: of a note that the box has room for. */
export function boxLines(screen: MapScreen, map: FlowMap, letters: number): BoxLine[] {
  const enforced = (kind: string) => map.demands.some(d => d.kind === kind && d.enforced === 'yes');
  const demands = screen.demands.slice(0, demandsInBox);
  const more = screen.demands.length - demands.length;
  const said = facts(screen, map.basis === 'measured');
  const inOne = said.join(' · ');
  const note = (text: string): BoxLine[] => (text ? [{ text, kind: 'note' }] : []);
  return [
    { text: screenName(screen, map.screens), kind: 'name' },
    ...note(screen.host),
    ...(inOne.length <= letters ? note(inOne) : said.flatMap(note)),
    ...demands.map((kind): BoxLine => ({ text: name('field', kind), kind: 'demand', enforced: enforced(kind) })),
    ...note(more > 0 ? t('report_map_more', number(more)) : ''),
    ...flags(screen).map((text): BoxLine => ({ text, kind: 'flag' })),
  ];
}

export function boxHeight(lines: readonly BoxLine[]): number {
  return 12 + nameHeight + (lines.length - 1) * lineHeight;
}

/** "2 × · 4 clicks · 310 keys". What nobody did is not said. */
export function wayText(way: MapWay): string {
  const parts: string[] = [];
  if (way.times > 1) parts.push(`${number(way.times)} ×`);
  if (way.clicks > 0) parts.push(plural('report_map_clicks', way.clicks));
  if (way.keys > 0) parts.push(plural('report_map_keys', way.keys));
  return parts.join(' · ');
}

/** One screen with everything the drawing says of it. */
export function screenSentence(screen: MapScreen, map: FlowMap): string {
  const parts = [screen.host, ...facts(screen, map.basis === 'measured')];
  if (screen.visits > 1) parts.push(plural('report_map_visits', screen.visits));
  if (screen.demands.length) parts.push(t('report_map_asks', list(screen.demands.map(kind => name('field', kind)))));
  parts.push(...flags(screen));
  const on = map.ways.filter(way => way.from === screen.id);
  const target = (way: MapWay) => map.screens.find(other => other.id === way.to);
  for (const way of on) {
    const to = target(way);
    if (!to) continue;
    const key = way.back ? 'report_map_goes_back' : 'report_map_goes_on';
    parts.push([t(key, screenName(to, map.screens)), wayText(way)].filter(Boolean).join(': '));
  }
  return parts.filter(Boolean).join('. ');
}

/** The whole map for those who do not see it. */
export function mapSummary(map: FlowMap): string {
  const back = map.ways.filter(way => way.back).length;
  const dead = map.screens.filter(screen => screen.dead_end).length;
  const left = map.screens.filter(screen => screen.abandoned).length;
  const names = map.screens.slice(0, 40).map(screen => screenName(screen, map.screens));
  return t('report_map_alt', number(map.screens.length), list(names), number(back), number(dead), number(left));
}
