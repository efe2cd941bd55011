// How far a long export is. Short ones are over before it would be seen.
import { t } from './i18n';

export interface Done {
  read: number;
  total?: number | undefined;
}

export function ExportProgress({ done }: { done: Done | undefined }) {
  if (!done) return null;
  const known = done.total !== undefined && done.total > 0;
  return (
    <progress
      class="export-progress"
      aria-label={t('report_export_progress')}
      max={known ? done.total : undefined}
      value={known ? done.read : undefined}
    />
  );
}
