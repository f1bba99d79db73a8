import { generateKeyPairSync, sign } from 'node:crypto';
import { ask } from './http.mjs';

const ISSUER = 'https://restarts.example.org';
const AUDIENCE = 'readout';
const END = '{ changes(last: 1) { pageInfo { endCursor } } }';
const JOURNAL = 'query($after: String) { changes(first: 100, after: $after) { edges { cursor } pageInfo { hasNextPage endCursor } } }';

/** Somebody who may write, and reads the journal from a place on. */
export class Editor {
  constructor() {
    this.keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
    this.token = this.signed();
    this.settings = {
      MP_JWT_VERIFY_PUBLICKEY: this.keys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
      MP_JWT_VERIFY_ISSUER: ISSUER,
      MP_JWT_VERIFY_AUDIENCES: AUDIENCE,
    };
  }

  signed() {
    const now = Math.floor(Date.now() / 1_000);
    const claims = { iss: ISSUER, aud: AUDIENCE, sub: 'restarts', iat: now, exp: now + 7_200, groups: ['editor'] };
    const text = [{ alg: 'RS256', typ: 'JWT' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    return `${text}.${sign('sha256', text, this.keys.privateKey).toString('base64url')}`;
  }

  /** The cursor of the last change. */
  async end(front) {
    return (await ask(front, { query: END })).changes.pageInfo.endCursor;
  }

  /** The cursors of all changes after one. */
  async journal(front, after) {
    const cursors = [];
    for (let more = true, from = after; more; ) {
      const { edges, pageInfo } = (await ask(front, { query: JOURNAL, variables: { after: from } })).changes;
      cursors.push(...edges.map((edge) => edge.cursor));
      more = pageInfo.hasNextPage;
      from = pageInfo.endCursor;
    }
    return cursors;
  }
}
