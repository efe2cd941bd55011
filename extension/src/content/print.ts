// The fingerprint of what a snapshot says: equal for the same words, links and controls, whatever the page does to class
// names, the order of attributes, its elements or its counters ("3 min ago", "12 likes").

const shortText = 24; // characters: a counter stands alone in a short text
const counter = /(?<!\d)\d{1,3}(?!\d)/g;
const year = /\d{4}/;

function isCounter(text: string): boolean {
  return text.length <= shortText && /\d/.test(text) && !year.test(text);
}

export class Print {
  private high = 0x811c9dc5;
  private low = 0x01000193;

  /** FNV-1a over 16-bit units, twice with different starts: nobody attacks here. */
  private add(text: string): void {
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      this.high = Math.imul(this.high ^ unit, 0x01000193);
      this.low = Math.imul(this.low ^ (unit + i), 0x01000193);
    }
    this.high = Math.imul(this.high ^ 0xffff, 0x01000193);
  }

  text(text: string): void {
    const squeezed = text.trim();
    if (squeezed !== '' && !isCounter(squeezed)) this.add(squeezed.replace(counter, '0'));
  }

  /** Without the query: there stand numbers that are new in every rendering. */
  link(href: string): void {
    this.add(href.replace(/[?#].*$/s, ''));
  }

  control(...parts: string[]): void {
    this.add(parts.join(' '));
  }

  toString(): string {
    return [this.high, this.low].map(half => (half >>> 0).toString(16).padStart(8, '0')).join('');
  }
}
