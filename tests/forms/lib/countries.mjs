// Countries by their names in a language (of the runtime's own data), more of them than one page needs.
const codes = {
  dev: 'AT BE BG CH CZ DE DK ES FI FR GB GR HR HU IE IT JP KR NL NO PL PT RO SE TR UA'.split(' '),
  read: 'AR AT AU BE BG BR CA CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IT JP KR LT LU LV MT NL NO PL PT RO RS SE SI SK TR UA US'.split(
    ' ',
  ),
  heldout:
    'AL AT BE BG CA CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT JP KR LI LT LU LV MT NL NO PL PT RO SE SI SK TR UA'.split(
      ' ',
    ),
};

export function countriesIn(language, part) {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const list = codes[part].map(code => ({ value: code, label: names.of(code) }));
  return list.sort((a, b) => a.label.localeCompare(b.label, language));
}
