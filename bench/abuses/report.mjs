import { cpus, loadavg, totalmem } from 'node:os';

const GROWTH = 200;

/** What is not as it must be. */
export function faults({ withAbuse, alive, idle, before, after }, { limit }) {
  return [
    ...Object.entries(withAbuse.failures).map(([failure, times]) => `${times} × ${failure}`),
    ...(withAbuse.p95 >= limit ? [`p95 ${withAbuse.p95} ms`] : []),
    ...(alive === 'yes' ? [] : [alive]),
    ...(idle ? [] : ['PostgreSQL busy']),
    ...(after.backends - before.backends >= GROWTH ? [`backends grew by ${after.backends - before.backends} MB`] : []),
  ];
}

/** Whether what is wrong with it may be over. */
export const recovered = ({ withAbuse, alive, idle, before, after }) =>
  withAbuse.failed === 0 && alive === 'yes' && idle && after.backends - before.backends < GROWTH;

/** The measurements as the Markdown of docs/limits.md. */
export function table(rows, { statements, seed, seconds, heap }) {
  return [
    `${cpus().length} cores (${cpus()[0].model}), ${Math.round(totalmem() / 2 ** 30)} GiB, load average ${loadavg()[2].toFixed(1)}; ` +
      `${statements.toLocaleString('en')} statements of seed ${seed}, \`-Xmx${heap}\`, ${seconds} s each.`,
    '',
    '| abuse | what is sent | p50, p95, worst ms without | failed | p50, p95, worst ms with | failed | alive | PostgreSQL idle after 2 s | server, MB (peak) | backends, MB before → after (peak) | log, KB |',
    '|---|---|--:|--:|--:|--:|---|---|--:|--:|--:|',
    ...rows.map(({ name, about, without, withAbuse, alive, idle, before, after, peak, logKilobytes }) => `| ${[
      `\`${name}\``, about.replaceAll('|', '\\|'), times(without), without.failed, times(withAbuse),
      withAbuse.failed ? `**${withAbuse.failed} of ${withAbuse.asked}**` : 0,
      alive === 'yes' ? alive : `**${alive}**`, idle ? 'yes' : '**no**',
      `${after.server} (${peak.server})`, `${before.backends} → ${after.backends} (${peak.backends})`, logKilobytes,
    ].join(' | ')} |`),
  ].join('\n');
}

const times = ({ p50, p95, worst }) => `${p50}, ${p95}, ${worst}`;

/** What a client was answered, in a line for each kind of its requests. */
export function answers(all) {
  return Object.entries(all).map(([kind, { counts, unanswered, slowest }]) => {
    const told = Object.entries(counts).sort(([, one], [, other]) => other - one).map(([outcome, times]) => `${times} × ${outcome}`);
    if (unanswered > 0) told.push(`${unanswered} unanswered`);
    return `${kind ? `${kind}: ` : ''}${told.join(', ')}${slowest > 0 ? `; slowest ${slowest} ms` : ''}`;
  });
}
