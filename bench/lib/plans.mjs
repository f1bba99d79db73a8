/** Page and one row more, for as many parents as a level has. */
const PAGE = 21;

/** The statements that auto_explain wrote to a log in its text format, each with its plan. */
export function logged(log) {
  const entries = [...log.matchAll(/duration: ([0-9.]+) ms {2}plan:\n((?:\t.*\n?)+)/g)];
  return entries.map(([, milliseconds, body]) => {
    const lines = body.trimEnd().split('\n').map((line) => line.slice(1));
    const start = lines.findIndex((line) => /\(cost=/.test(line));
    return {
      milliseconds: Number(milliseconds),
      text: lines.slice(0, start).join('\n').replace(/^Query Text: /, ''),
      plan: lines.slice(start).join('\n'),
    };
  });
}

/**
 * What a plan should not have: a sequential scan of a large table, and a sort that takes in more rows at a time than a
 * page has and than the statement returns.
 */
export function findings(plan, largeTables) {
  const nodes = plan.split('\n').map(node).filter(Boolean);
  const returned = nodes[0].rows;
  const found = [];
  nodes.forEach((one, at) => {
    if (one.loops === 0) return;
    const table = /^(?:Parallel )?Seq Scan on (?:public\.)?"?(\w+)/.exec(one.what)?.[1];
    if (largeTables.has(table)) found.push(`reads ${table} from end to end`);
    if (/^(Incremental )?Sort/.test(one.what)) {
      const input = nodes.slice(at + 1).find((other) => other.indent > one.indent);
      const most = one.what.startsWith('Incremental') ? one.rows : input.rows;
      if (most > Math.max(PAGE, returned)) found.push(`sorts ${Math.round(most)} rows at a time`);
    }
  });
  return [...new Set(found)];
}

/** One line of a plan that stands for a node, with its rows a loop. */
function node(line) {
  const found = /^(\s*)(?:-> {2})?(\S.*?) {2}\(cost=.*?\) \((?:actual (?:time=\S+ )?rows=([0-9.]+) loops=(\d+)|never executed)/.exec(line);
  return found && { indent: found[1].length, what: found[2], rows: Number(found[3] ?? 0), loops: Number(found[4] ?? 0) };
}
