import { mean } from '../lib/turns.mjs';

const rows = (head, align, lines) => [`| ${head.join(' | ')} |`, align, ...lines.map((line) => `| ${line.join(' | ')} |`)].join('\n');
const ratio = (one, other) => (one / other).toFixed(2);
const whole = (number) => String(Math.round(number));

/** Latencies at half of the highest rate. */
export function halfTable(found) {
  return rows(['query', 'requests/s at most', 'asked', 'p50 ms', 'p99 ms', 'p99 ÷ p50', 'sent late: p50 ms', 'p99 ms'], '|---|--:|--:|--:|--:|--:|--:|--:|',
    found.map(({ query, highest, rate, p50, p99, late }) =>
      [query, whole(highest), whole(rate), p50, p99, ratio(p99, p50), late.p50, late.p99]));
}

/** Rates beside a writer and followers, and without. */
export function writerTable(found) {
  return rows(['query', 'answers', 'requests/s without', 'with', 'with ÷ without', 'writes failed', 'changes', 'heard', 'missed'], '|---|---|--:|--:|--:|--:|--:|--:|--:|',
    found.map(({ query, answers, without, beside, followed }) => {
      const sum = (field) => followed.reduce((total, one) => total + one[field], 0);
      return [query, answers, whole(mean(without)), whole(mean(beside)), ratio(mean(beside), mean(without)), sum('failed'), sum('changes'), sum('heard') - sum('missed'),
        sum('missed')];
    }));
}

/** Documents that come once, beside those that come again. */
export function onceTable(found) {
  return rows(['query', 'Readout: again, requests/s', 'once', 'PostGraphile: again', 'once', 'once: Readout ÷ PostGraphile'], '|---|--:|--:|--:|--:|--:|',
    found.map(({ query, readout, postgraphile }) => [query, whole(mean(readout.again)), whole(mean(readout.once)), whole(mean(postgraphile.again)),
      whole(mean(postgraphile.once)), ratio(mean(readout.once), mean(postgraphile.once))]));
}
