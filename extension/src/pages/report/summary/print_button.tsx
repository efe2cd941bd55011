// Prints the one page alone. The whole report is printed as every page is: by the browser's own command.
import { t } from '../../shared/i18n';

function printSummary(): void {
  document.body.dataset.print = 'summary';
  addEventListener('afterprint', () => delete document.body.dataset.print, { once: true });
  print();
}

export function PrintButton() {
  return (
    <button type="button" class="button" data-action="print-summary" onClick={printSummary}>
      {t('report_summary_print')}
    </button>
  );
}
