import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const A_LOOK = 1_000;

/** Gives each new connection to one of the servers that were ready a moment ago, as a service of Kubernetes does. */
export class Service {
  constructor(nodes) {
    this.nodes = nodes;
    this.ready = nodes;
    this.running = true;
    this.looking = this.look();
  }

  /** A new connection. */
  connect() {
    const node = this.ready[Math.floor(Math.random() * this.ready.length)];
    return connect(node.port, '127.0.0.1');
  }

  async look() {
    while (this.running) {
      const found = await Promise.all(this.nodes.map((node) => node.isReady()));
      const ready = this.nodes.filter((node, i) => found[i]);
      this.ready = ready.length > 0 ? ready : this.nodes;
      await wait(A_LOOK);
    }
  }

  kill() {
    this.running = false;
  }

  async stop() {
    this.kill();
    await this.looking;
  }
}
