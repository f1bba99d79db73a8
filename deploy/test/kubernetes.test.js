import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { parseAllDocuments } from 'yaml';

const here = fileURLToPath(new URL('.', import.meta.url));
const overlays = fileURLToPath(new URL('../kubernetes/overlays', import.meta.url));

/** Kinds whose types no package has; what they say is checked by whoever installs them. */
const UNTYPED = ['barmancloud.cnpg.io/v1 ObjectStore'];

const kustomize = [['kubectl', 'kustomize'], ['kustomize', 'build']]
  .find(([program, command]) => spawnSync(program, [command, '--help']).status === 0);

for (const overlay of readdirSync(overlays)) {
  test(`the overlay ${overlay} is built, and is of the types of Kubernetes`, {
    skip: kustomize ? false : 'Neither kubectl nor kustomize is here.',
  }, async () => {
    const [program, command] = kustomize;
    const built = execFileSync(program, [command, `${overlays}/${overlay}`], { encoding: 'utf8' });
    const manifests = parseAllDocuments(built).map(document => document.toJS())
      .filter(({ apiVersion, kind }) => !UNTYPED.includes(`${apiVersion} ${kind}`));
    assert.ok(manifests.length >= 6, `${manifests.length} objects`);
    await assertValid(manifests);
    assertTyped(manifests);
  });
}

/** Names and values: each class knows the schema of its kind. */
async function assertValid(manifests) {
  for (const manifest of manifests) {
    const { [manifest.kind]: Model } = await import(module(manifest));
    assert.ok(Model, `${manifest.apiVersion} ${manifest.kind}`);
    new Model(manifest).validate();
  }
}

/** Fields that the kind does not have, which schemas let pass: TypeScript refuses them in a literal. */
function assertTyped(manifests) {
  const folder = mkdtempSync(`${here}typed-`);
  try {
    writeFileSync(`${folder}/manifests.ts`, manifests.map((manifest, index) =>
      `import { I${manifest.kind} as T${index} } from '${module(manifest)}';\n`
      + `export const m${index}: T${index} = ${JSON.stringify(manifest, null, 2)};\n`).join('\n'));
    const compiler = spawnSync(`${here}node_modules/.bin/tsc`, [
      '--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--module', 'nodenext', `${folder}/manifests.ts`,
    ], { encoding: 'utf8' });
    assert.equal(compiler.stdout, '');
    assert.equal(compiler.status, 0, compiler.stderr);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The module of a kind's API: `kubernetes-models/apps/v1`, and `…/v1` for what has no group. */
function module({ apiVersion }) {
  const name = apiVersion.startsWith('postgresql.cnpg.io/') ? '@kubernetes-models/cloudnative-pg' : 'kubernetes-models';
  return `${name}/${apiVersion}`;
}
