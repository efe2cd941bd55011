// Made by build.mjs from locales/*/report.json.
declare module 'demur:report-messages' {
  import type { MessageTable } from '../shared/i18n';

  const tables: Record<string, MessageTable>;
  export default tables;
}
