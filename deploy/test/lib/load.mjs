import { setTimeout as wait } from 'node:timers/promises';
import { agent, ask } from './http.mjs';

const READ = 'query($slug: String!) { meeting(slug: $slug) { slug statements(first: 5) { nodes { slug speaker { name } } totalCount } } }';
const LISTED = '{ actors(first: 20) { nodes { slug name } } }';
const RECORD = 'mutation($input: ActorInput!) { recordActor(input: $input) { created } }';
const CORRECT = 'mutation($input: ActorInput!) { correctActor(input: $input, revision: 1, reason: "a test") { actor { name } } }';
const SELDOM = 1_700;

/** Clients that ask and write all the time, each as soon as it rested after its last answer. */
export class Load {
  constructor(front, editor, { clients, pause }) {
    this.front = front;
    this.token = editor.token;
    this.pause = pause;
    this.running = true;
    this.kinds = new Map();
    this.failures = [];
    this.clients = clients;
    this.run = Date.now().toString(36);
    this.written = 0;
  }

  begin() {
    this.loops = Array.from({ length: this.clients }).flatMap(() => [
      this.client('GET, kept connection', true, (by) => this.read(by, 'GET')),
      this.client('GET, a connection each', false, (by) => this.read(by, 'GET')),
      this.client('POST, kept connection', true, (by) => this.read(by, 'POST')),
      this.client('POST, a connection each', false, (by) => this.list(by)),
      this.client('POST, now and then', true, (by) => this.list(by), SELDOM),
      this.client('mutation, kept connection', true, (by) => this.write(by)),
      this.client('mutation, a connection each', false, (by) => this.write(by)),
    ]);
  }

  async client(kind, keepAlive, act, pause = this.pause) {
    const by = agent(this.front, keepAlive);
    const counts = this.kinds.get(kind) ?? { done: 0, failed: 0 };
    this.kinds.set(kind, counts);
    while (this.running) {
      try {
        await act(by);
        counts.done++;
      } catch (failure) {
        counts.failed++;
        this.failures.push(`${new Date().toISOString()} ${kind}: ${failure.code ?? ''} ${failure.message}`);
      }
      await wait(pause);
    }
    by.destroy();
  }

  async read(by, method) {
    const { meeting } = await ask(this.front, { query: READ, variables: { slug: 'paris-2018' } }, { method, by });
    if (meeting?.slug !== 'paris-2018') throw new Error('another answer');
  }

  async list(by) {
    const { actors } = await ask(this.front, { query: LISTED }, { by });
    if (actors.nodes.length === 0) throw new Error('another answer');
  }

  /** Each write is told by its answer from one that comes twice. */
  async write(by) {
    const slug = `restarted-${this.run}-${this.written++}`;
    const input = { slug, kind: 'OFFICIAL', name: 'Somebody' };
    const { recordActor } = await ask(this.front, { query: RECORD, variables: { input } }, { token: this.token, by });
    if (!recordActor.created) throw new Error('a mutation was sent twice');
    const corrected = { ...input, name: 'Somebody else' };
    await ask(this.front, { query: CORRECT, variables: { input: corrected } }, { token: this.token, by });
  }

  async end() {
    this.running = false;
    await Promise.all(this.loops);
  }

  count() {
    return this.sum('done');
  }

  failed() {
    return this.sum('failed');
  }

  sum(what) {
    return [...this.kinds.values()].reduce((sum, counts) => sum + counts[what], 0);
  }

  counted() {
    return `${this.count()} requests answered, ${this.failed()} failed`;
  }

  report() {
    const kinds = [...this.kinds].map(([kind, { done, failed }]) => `  ${kind}: ${done} answered, ${failed} failed`);
    return [`${this.counted()}:`, ...kinds, ...this.failures.slice(0, 20).map((failure) => `  ${failure}`)].join('\n');
  }
}
