// Which elements and attributes a snapshot carries.

export const kept = new Set(
  'id name type role for href placeholder required maxlength minlength autocomplete accept dir lang contenteditable'.split(
    ' ',
  ),
);
export const left = new Set(['aria-valuetext', 'aria-valuenow']); // these are values
export const skipped = new Set(
  'script style noscript template iframe frame object embed svg canvas video audio img picture link meta head map area'.split(
    ' ',
  ),
);
export const known = new Set(
  `a abbr address article aside b blockquote body button caption cite code dd del details dialog div dl dt em fieldset
   figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr i input ins label legend li main mark menu nav ol
   optgroup option p pre q s section select small span strong sub summary sup table tbody td textarea tfoot th thead time
   tr u ul`.split(/\s+/),
);
export const empty = new Set(['input', 'hr', 'br']);

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeText = (text: string) => text.replace(/[&<>]/g, mark => escapes[mark] ?? mark);
export const escapeAttribute = (text: string) => text.replace(/[&<>"]/g, mark => escapes[mark] ?? mark);
