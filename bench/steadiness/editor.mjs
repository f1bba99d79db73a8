import { generateKeyPairSync, sign } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder } from '../lib/started.mjs';

const ISSUER = 'https://issuer.example.org';
const AUDIENCE = 'readout';
const HOURS = 12;

/** An editor with a key of this run: what a server is told to know its token by, and the token. */
export function editor() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const file = join(folder, 'editor.pub');
  writeFileSync(file, publicKey.export({ type: 'spki', format: 'pem' }));
  const now = Math.floor(Date.now() / 1_000);
  const part = (json) => Buffer.from(JSON.stringify(json)).toString('base64url');
  const said = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({
    iss: ISSUER, aud: AUDIENCE, sub: 'bench', groups: ['editor'], iat: now, exp: now + HOURS * 3_600,
  })}`;
  return {
    settings: { MP_JWT_VERIFY_PUBLICKEY_LOCATION: `file:${file}`, MP_JWT_VERIFY_ISSUER: ISSUER, MP_JWT_VERIFY_AUDIENCES: AUDIENCE },
    token: `${said}.${sign('RSA-SHA256', Buffer.from(said), privateKey).toString('base64url')}`,
  };
}
