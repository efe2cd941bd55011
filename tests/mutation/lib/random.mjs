// Seeded chance: the same seed gives the same choices everywhere.
export class Random {
  constructor(...seeds) {
    let hash = 0x811c9dc5; // FNV-1a over what names this run
    for (const c of seeds.join('/')) hash = Math.imul(hash ^ c.codePointAt(0), 0x01000193) >>> 0;
    this.state = hash;
  }

  // In [0, 1): mulberry32.
  next() {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  below(limit) {
    return Math.floor(this.next() * limit);
  }

  chance(share) {
    return this.next() < share;
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  shuffle(list) {
    const out = [...list];
    for (let i = out.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [out[i], out[j]] = [out[j], out[i]];
    }
    return out;
  }

  // Letters that make no word of any language.
  token(length) {
    return Array.from({ length }, () => this.pick('bcdfghjkmnpqrtvwxz0123456789')).join('');
  }
}
