// Counts of what survived one mutation, and of every page that did not the smallest case.
class Share {
  right = 0;
  all = 0;

  add(right) {
    this.right += Number(right);
    this.all += 1;
  }
}

// A figure that a case failed, as it is named in the table.
function failures({ page, level }, judged) {
  const failed = [];
  if (!judged.kind) failed.push(`${page.group} ${level}`);
  if (judged.falseNotice) failed.push('no notice');
  if (judged.link === false) failed.push('link');
  if (judged.roles?.truth.some(({ right }) => !right)) failed.push('roles found');
  if (judged.roles?.found.some(({ right }) => !right)) failed.push('roles right');
  return failed;
}

export class Tally {
  #shares = new Map();
  #cases = new Map(); // figure -> page id -> the smallest case
  pages = 0;

  #count(name, right) {
    if (!this.#shares.has(name)) this.#shares.set(name, new Share());
    this.#shares.get(name).add(right);
  }

  add(made, verdict, judged, size) {
    const { page, level } = made;
    this.pages += 1;
    this.#count(`${page.group} ${level}`, judged.kind);
    if (page.group === 'lookalike') this.#count('no notice', !judged.falseNotice);
    if (judged.link !== undefined) this.#count('link', judged.link);
    for (const [figure, fields] of [
      ['roles found', judged.roles?.truth ?? []],
      ['roles right', judged.roles?.found ?? []],
    ]) {
      for (const { role, right } of fields) {
        this.#count(figure, right);
        this.#count(`${figure}: ${role}`, right);
      }
    }
    for (const figure of failures(made, judged)) this.#remember(figure, { ...made, verdict, size });
  }

  #remember(figure, found) {
    if (!this.#cases.has(figure)) this.#cases.set(figure, new Map());
    const known = this.#cases.get(figure);
    const smallest = known.get(found.page.id);
    if (!smallest || found.size < smallest.size) known.set(found.page.id, found);
  }

  // In [0, 1]; undefined when nothing was counted.
  value(name) {
    const share = this.#shares.get(name);
    return share && share.right / share.all;
  }

  // Of every page that failed this figure, the smallest case; the smallest first.
  cases(figure) {
    return [...(this.#cases.get(figure)?.values() ?? [])].sort((a, b) => a.size - b.size);
  }
}
