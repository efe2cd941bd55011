// Entry of the self-contained page: data and texts are in the page itself.
import tables from 'demur:report-messages';
import '../shared/theme.css';
import { useMessages } from '../shared/i18n';
import './report.css';
import { showFailure, showReport } from './mount';

useMessages(tables);
try {
  showReport(JSON.parse(document.getElementById('demur-data')?.textContent ?? ''));
} catch (error) {
  showFailure(error instanceof Error ? error.message : String(error));
}
