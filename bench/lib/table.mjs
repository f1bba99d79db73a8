import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';

/** The measurements as the Markdown of docs/performance.md. */
export function table(measurements, options, versions) {
  const queries = [...new Set(measurements.map(({ query }) => query))];
  const rows = queries.flatMap((query) => measurements.filter((one) => one.query === query).map(row));
  return [
    about(options, versions),
    '',
    '| query | server | requests/s | p50 ms | p99 ms | CPU s/1,000: server | database | bytes | SQL statements |',
    '|---|---|--:|--:|--:|--:|--:|--:|--:|',
    ...rows,
    '',
    ...ratios(queries, measurements),
  ].join('\n');
}

function row(one) {
  return `| ${[
    one.query, one.server, fixed(one.requestsPerSecond, 0), fixed(one.p50Millis, 2), fixed(one.p99Millis, 2),
    one.server === 'limit' ? '–' : fixed(one.serverCpuPerThousand, 3), fixed(one.databaseCpuPerThousand, 3),
    one.bytes, one.sqlStatements,
  ].join(' | ')} |`;
}

const OTHERS = { postgraphile: 'PostGraphile', yoga: 'Yoga', quarkus: 'Quarkus' };

/** Readout against the others that were measured, each in a table of its own: CPU is that of server and database together. */
function ratios(queries, measurements) {
  const tables = Object.keys(OTHERS)
    .filter((peer) => measurements.some(({ server }) => server === peer))
    .map((peer) => ratiosTo(peer, queries, measurements));
  return tables.length > 0 ? tables.flatMap((one) => [...one, '']).slice(0, -1) : ratiosTo('postgraphile', queries, measurements);
}

function ratiosTo(peerName, queries, measurements) {
  const rows = [];
  for (const query of queries) {
    const of = (server) => measurements.find((one) => one.query === query && one.server === server);
    for (const server of ['readout', 'baseline'].filter(of)) {
      const [own, peer, limit] = [of(server), of(peerName), of('limit')];
      rows.push(`| ${[
        query, server,
        ratio(own, peer, ({ requestsPerSecond }) => requestsPerSecond),
        ratio(own, peer, cpu),
        ratio(own, peer, ({ p99Millis }) => p99Millis),
        ratio(own, limit, cpu),
      ].join(' | ')} |`);
    }
  }
  const name = OTHERS[peerName];
  return rows.length === 0 ? [] : [
    `| query | server | requests/s ÷ ${name} | CPU ÷ ${name} | p99 ÷ ${name} | CPU ÷ limit |`,
    '|---|---|--:|--:|--:|--:|',
    ...rows,
  ];
}

const cpu = (one) => one.serverCpuPerThousand + one.databaseCpuPerThousand;
const ratio = (one, other, of) => (other ? fixed(of(one) / of(other), 2) : '–');
const fixed = (number, digits) => number.toFixed(digits);

function about({ statements, seed, connections, turns, seconds }, { java, postgres }) {
  const commit = git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', '--', '..') ? ' and changes' : '');
  return `${cpus().length} cores (${cpus()[0].model}), ${Math.round(totalmem() / 2 ** 30)} GiB; ${java}; ${postgres}; ` +
    `${statements.toLocaleString('en')} statements of seed ${seed}, ${connections} connections, ${turns} turns of ${seconds} s; ` +
    `commit ${commit}.`;
}

function git(...args) {
  return execFileSync('git', args, { encoding: 'utf8', cwd: new URL('..', import.meta.url).pathname }).trim();
}
