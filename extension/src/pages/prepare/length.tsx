// How long a text is, against what its form is known to want and what Demur keeps.
import type { FlowPack } from '../../protocol/types';
import { LIMITS } from '../../protocol/types';
import { plural, t } from '../shared/i18n';

/** Characters that the flow's form wants at least; undefined when none is known. */
export function leastOf(flow: FlowPack | undefined): number | undefined {
  const least = Math.max(0, ...(flow?.demands ?? []).map(demand => demand.min_length ?? 0));
  return least > 0 ? least : undefined;
}

interface Props {
  id: string;
  text: string;
  least: number | undefined;
}

export function Length({ id, text, least }: Props) {
  const count = text.trim().length;
  const bytes = new TextEncoder().encode(text).length;
  const short = least !== undefined && count > 0 && count < least;
  const long = bytes > LIMITS.reason_text;
  return (
    <p class={short || long ? 'hint length warn' : 'hint length'} id={id} data-short={short} data-long={long}>
      {plural('reason_characters', count)}
      {least !== undefined && ` ${t(short ? 'reason_too_short' : 'reason_least', least)}`}
      {long && ` ${t('reason_too_long')}`}
    </p>
  );
}
