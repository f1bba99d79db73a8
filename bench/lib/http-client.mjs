import { connect } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');
const ERRORS = Buffer.from('{"errors"');

/** The bytes of a POST for each body. */
export const requests = (port, bodies) => bodies.map((body) => Buffer.from(
  `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nAccept: application/json\r\n` +
  `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`));

/** A connection that is kept, for one request at a time. An answer that has errors, or another status, is a failure. */
export class Connection {
  static open(port) {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      socket.once('error', reject);
      socket.once('connect', () => resolve(new Connection(socket)));
    });
  }

  constructor(socket) {
    this.socket = socket;
    socket.on('data', (piece) => this.#take(piece));
    socket.on('error', (problem) => this.failed?.(problem));
    socket.on('close', () => this.failed?.(new Error('The server closed a connection.')));
  }

  /** Sends a request; completes when all of its answer is there, with the answer's length. */
  ask(request) {
    return new Promise((resolve, reject) => {
      Object.assign(this, { head: Buffer.alloc(0), missing: -1, answered: resolve, failed: reject });
      this.socket.write(request);
    });
  }

  end() {
    this.failed = null;
    this.socket.end();
  }

  #take(piece) {
    if (this.missing < 0) {
      this.head = this.head.length === 0 ? piece : Buffer.concat([this.head, piece]);
      const end = this.head.indexOf(HEAD_END);
      if (end < 0) return;
      const text = this.head.toString('latin1', 0, end);
      const body = this.head.subarray(end + HEAD_END.length);
      this.length = Number(/\r\ncontent-length: *(\d+)/i.exec(text)?.[1]);
      if (!text.startsWith('HTTP/1.1 200') || !(this.length > 0) || body.subarray(0, ERRORS.length).equals(ERRORS)) {
        this.failed(new Error(`No answer without errors:\n${this.head.toString('utf8', 0, 1_000)}`));
        return;
      }
      this.missing = this.length - body.length;
    } else {
      this.missing -= piece.length;
    }
    if (this.missing === 0) this.answered(this.length);
  }
}
