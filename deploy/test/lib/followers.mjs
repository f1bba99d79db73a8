import { setTimeout as wait } from 'node:timers/promises';
import WebSocket from 'ws';

const SUBSCRIPTION = 'subscription($after: String) { changes(after: $after) { cursor } }';
const AT_ONCE = 50;
const MOST_PAUSE = 300;
const A_MINUTE = 60_000;

/** Clients that follow the journal and come back with their last cursor, whenever their connection ends. */
export class Followers {
  constructor(front, after) {
    this.front = front;
    this.after = after;
    this.all = [];
    this.running = true;
    this.connected = 0;
    this.codes = {};
    this.failures = [];
  }

  async begin(count) {
    for (let i = 0; i < count; i += AT_ONCE) {
      const some = Array.from({ length: Math.min(AT_ONCE, count - i) }, () => ({ heard: [], cursor: this.after }));
      this.all.push(...some);
      await Promise.all(some.map((one) => this.connect(one)));
    }
  }

  /** Completes when the subscription was sent, or could not be. */
  connect(one) {
    return new Promise((tried) => {
      const socket = new WebSocket('ws://readout.example.org/graphql', 'graphql-transport-ws', {
        perMessageDeflate: false,
        createConnection: () => this.front.connect(),
      });
      one.socket = socket;
      let opened = false;
      const say = (message) => socket.send(JSON.stringify(message));
      socket.on('open', () => {
        opened = true;
        this.connected++;
        say({ type: 'connection_init' });
      });
      socket.on('error', (failure) => this.running && this.failures.push(`a follower: ${failure.message}`));
      socket.on('message', (text) => {
        const message = JSON.parse(text);
        if (message.type === 'connection_ack') {
          say({ id: '1', type: 'subscribe', payload: { query: SUBSCRIPTION, variables: { after: one.cursor } } });
          tried();
        } else if (message.type === 'next' && message.payload.data) {
          one.cursor = message.payload.data.changes.cursor;
          one.heard.push(one.cursor);
        } else {
          this.failures.push(`a follower: ${text}`);
          socket.close();
        }
      });
      socket.on('close', (code) => {
        tried();
        if (this.running) {
          if (opened) this.codes[code] = (this.codes[code] ?? 0) + 1;
          setTimeout(() => this.running && this.connect(one), Math.random() * MOST_PAUSE);
        }
      });
    });
  }

  /** Waits until all have heard so many. */
  async hear(count) {
    for (const end = Date.now() + A_MINUTE; this.all.some((one) => one.heard.length < count) && Date.now() < end; ) {
      await wait(50);
    }
  }

  end() {
    this.running = false;
    this.all.forEach((one) => one.socket.terminate());
  }

  /** What each heard, beside what there was. */
  compare(journal) {
    const counts = this.all.map(({ heard }) => {
      const once = new Set(heard);
      return {
        missed: journal.filter((cursor) => !once.has(cursor)).length,
        doubled: heard.length - once.size,
        misplaced: [...once].filter((cursor, i) => cursor !== journal[i]).length,
      };
    });
    const sum = (what) => counts.reduce((total, one) => total + one[what], 0);
    return {
      followers: this.all.length,
      missed: sum('missed'),
      doubled: sum('doubled'),
      misplaced: sum('misplaced'),
      connected: this.connected,
      failed: this.failures.length,
      failures: this.failures,
      codes: this.codes,
    };
  }
}
