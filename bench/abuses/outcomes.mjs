/** What a client was answered, by kinds of its requests. */
export class Outcomes {
  #kinds = {};

  /** By its status and the code of its first error. */
  static of(status, text) {
    return `${status}${text.includes('"errors"') ? codeIn(text) || ' without a code' : ''}`;
  }

  count(kind, outcome) {
    const { counts } = this.#of(kind);
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }

  /** Called when a request is sent; what it gives is called once with the outcome. */
  begin(kind) {
    const of = this.#of(kind);
    const began = performance.now();
    of.unanswered++;
    let ended = false;
    return (outcome) => {
      if (ended) return;
      ended = true;
      of.unanswered--;
      of.slowest = Math.max(of.slowest, Math.round(performance.now() - began));
      this.count(kind, outcome);
    };
  }

  toJSON() {
    return this.#kinds;
  }

  #of(kind) {
    return (this.#kinds[kind] ??= { unanswered: 0, slowest: 0, counts: {} });
  }
}

export function codeIn(text) {
  const code = /"code":\s*"([A-Z_]+)"/.exec(text)?.[1];
  return code ? ` ${code}` : '';
}
