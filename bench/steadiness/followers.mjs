import { createInterface } from 'node:readline';
import { start } from '../lib/started.mjs';

const FOLLOW = new URL('follow.mjs', import.meta.url).pathname;
const PAGE = 'query ($after: String) { changes(first: 100, after: $after) { nodes { cursor } pageInfo { hasNextPage endCursor } } }';
const LAST = '{ changes(last: 10) { nodes { cursor } } }';

/** Followers of one server, in a process of their own, and what each of them missed. */
export class Followers {
  static async of(server, count) {
    const child = start(process.execPath, [FOLLOW], { stdio: ['pipe', 'pipe', 'inherit'] });
    const followers = new Followers(server, count, child);
    // as clients that come again: each from a place of its own, and none misses what is written while it subscribes
    const afters = (await server.ask(LAST)).data.changes.nodes.map(({ cursor }) => cursor);
    followers.from = afters.at(-1);
    await followers.tell({ port: server.port, followers: count, afters });
    return followers;
  }

  constructor(server, count, child) {
    Object.assign(this, { server, count, child });
    this.lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  }

  /** Compares what each has heard with what the journal has; all is written by then. */
  async end() {
    const cursors = [];
    for (let after = this.from, more = true; more; ) {
      const { data: { changes: { nodes, pageInfo } } } = await this.server.ask(PAGE, { after });
      cursors.push(...nodes.map(({ cursor }) => cursor));
      after = pageInfo.endCursor ?? after;
      more = pageInfo.hasNextPage;
    }
    return { changes: cursors.length, heard: cursors.length * this.count, ...(await this.tell({ cursors })) };
  }

  async tell(what) {
    this.child.stdin.write(`${JSON.stringify(what)}\n`);
    return JSON.parse((await this.lines.next()).value);
  }
}
