/** A page of the queries and one row more. */
const PAGE = 21;

/** The statements that auto_explain wrote to a log in its text format, each with its plan; not what set it to work. */
export function logged(log) {
  const entries = [...log.matchAll(/duration: [0-9.]+ ms {2}plan:\n((?:\t.*\n?)+)/g)];
  return entries.map(([, body]) => {
    const lines = body.trimEnd().split('\n').map((line) => line.slice(1));
    const start = lines.findIndex((line) => /\(cost=/.test(line));
    return {
      text: lines.slice(0, start).filter((line) => !line.startsWith('Query Parameters: ')).join('\n')
        .replace(/^Query Text: /, '').trim(),
      plan: lines.slice(start).join('\n'),
    };
  }).filter(({ text }) => text && !text.includes('pg_reload_conf'));
}

/**
 * What a plan should not have: a sequential scan of a large table, and a sort that takes in more rows at a time than a
 * page has, to hand on only some of them. An average over loops hides a large one; so plans of many parameters are looked at.
 */
export function findings(plan, largeTables) {
  const nodes = plan.split('\n').map(node).filter(Boolean);
  const found = [];
  nodes.filter(({ loops }) => loops > 0).forEach((one) => {
    const table = /^(?:Parallel )?Seq Scan on (?:public\.)?"?(\w+)/.exec(one.what)?.[1];
    if (largeTables.has(table)) found.push({ what: `reads ${table} from end to end`, rows: one.rows });
    if (/^(Incremental )?Sort/.test(one.what)) {
      const input = nodes.slice(nodes.indexOf(one) + 1).find((other) => other.indent > one.indent);
      if (input.rows > Math.max(PAGE, one.rows)) found.push({ what: 'sorts more than it hands on', rows: input.rows });
    }
  });
  return found;
}

/** The worst of each kind, in words. */
export function worst(found) {
  const most = new Map();
  found.forEach(({ what, rows }) => most.set(what, Math.max(rows, most.get(what) ?? 0)));
  return [...most].map(([what, rows]) => `${what}: ${Math.round(rows)} rows at a time`);
}

/** One line of a plan that stands for a node, with its rows a loop. */
function node(line) {
  const found = /^(\s*)(?:-> {2})?(\S.*?) {2}\(cost=.*?\) \((?:actual (?:time=\S+ )?rows=([0-9.]+) loops=(\d+)|never executed)/.exec(line);
  return found && { indent: found[1].length, what: found[2], rows: Number(found[3] ?? 0), loops: Number(found[4] ?? 0) };
}
