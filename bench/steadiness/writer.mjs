import { mean } from '../lib/turns.mjs';

const RECORD = 'mutation Record($input: StatementInput!) { recordStatement(input: $input) { created } }';
const CORRECT = 'mutation Correct($input: StatementInput!) { correctStatement(input: $input, reason: "bench") { created } }';
const CHANNELS = ['PRESS_CONFERENCE', 'BRIEFING', 'INTERVIEW', 'SPEECH'];
const LIKELIHOODS = ['VERY_LIKELY', 'LIKELY', 'UNLIKELY', 'VERY_UNLIKELY'];

/** Writes at a fixed rate: statements on what is there, by turns a new one and a correction of one that it wrote before. */
export class Writer {
  static async on(postgres, token, perSecond) {
    const found = await postgres.rows(`
      select a.slug as article, l.slug as speaker, m.slug as meeting, a.published_edtf as day
      from (select * from article where published_edtf ~ '^\\d{4}-\\d\\d-\\d\\d$' order by md5(id::text) limit 500) a
      cross join lateral (select slug from actor where slug like 'leader-%' order by md5(a.slug || id::text) limit 1) l
      cross join lateral (select slug from meeting order by md5(a.slug || id::text) limit 1) m`);
    return new Writer(found, token, perSecond);
  }

  constructor(about, token, perSecond) {
    Object.assign(this, { about, token, perSecond });
    this.run = Date.now().toString(36);
    this.written = [];
    this.millis = [];
    this.failures = [];
  }

  start(server) {
    this.server = server;
    this.underWay = new Set();
    this.timer = setInterval(() => {
      const write = this.write().catch((problem) => this.failures.push(problem)).finally(() => this.underWay.delete(write));
      this.underWay.add(write);
    }, 1_000 / this.perSecond);
  }

  /** Completes when all that was sent is answered, with how many of these writes failed and why the first did. */
  async stop() {
    clearInterval(this.timer);
    await Promise.all(this.underWay);
    const failures = this.failures.splice(0);
    return { failed: failures.length, why: failures[0]?.message };
  }

  async write() {
    const began = performance.now();
    const turn = this.turn = (this.turn ?? -1) + 1;
    const earlier = turn % 2 === 1 ? this.written[turn % this.written.length] : undefined;
    if (earlier) {
      earlier.summary = `${earlier.summary.replace(/ \(.*/, '')} (${turn}).`;
      await this.ask(CORRECT, earlier);
    } else {
      const input = this.statement(turn);
      await this.ask(RECORD, input);
      this.written.push(input);
    }
    this.millis.push(performance.now() - began);
  }

  statement(turn) {
    const { article, speaker, meeting, day } = this.about[turn % this.about.length];
    return {
      slug: `steady-${this.run}-${turn}`,
      speaker,
      form: 'PARAPHRASE',
      summary: `Said in a measurement that talks would go on, for the ${turn}th time`,
      saidOn: { edtf: day },
      channel: CHANNELS[turn % CHANNELS.length],
      positions: [{ meeting, likelihood: LIKELIHOODS[turn % LIKELIHOODS.length] }],
      reports: [{ article }],
    };
  }

  async ask(query, input) {
    const answer = await fetch(`${this.server.origin}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', Authorization: `Bearer ${this.token}` },
      body: JSON.stringify({ query, variables: { input } }),
    });
    const text = await answer.text();
    if (!answer.ok || text.includes('"errors"')) throw new Error(`A mutation was answered ${answer.status}: ${text.slice(0, 1_000)}`);
  }

  get meanMillis() {
    return mean(this.millis);
  }
}
