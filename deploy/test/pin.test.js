import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = ['deploy/compose.yaml', 'deploy/kubernetes', 'deploy/pin', 'src/main/docker', 'src/main/resources/application.properties'];

/** Runs it on a copy, with a registry in which each image is its own address. */
function pin(...arguments_) {
  const copy = mkdtempSync(`${tmpdir()}/readout-pin-`);
  try {
    files.forEach(file => cpSync(root + file, `${copy}/${file}`, { recursive: true }));
    mkdirSync(`${copy}/bin`);
    writeFileSync(`${copy}/bin/skopeo`, '#!/bin/sh\nprintf %s "$3"\n');
    chmodSync(`${copy}/bin/skopeo`, 0o755);
    execFileSync(`${copy}/deploy/pin`, arguments_, { env: { PATH: `${copy}/bin:${process.env.PATH}` } });
    return Object.fromEntries(['deploy/compose.yaml', 'deploy/kubernetes/overlays/cloudnativepg/cluster.yaml',
      'deploy/kubernetes/overlays/cloudnativepg/kustomization.yaml', 'deploy/kubernetes/overlays/external/kustomization.yaml',
      'src/main/docker/Dockerfile.jvm', 'src/main/docker/Dockerfile.native-micro', 'src/main/resources/application.properties',
    ].map(file => [file.split('/').slice(-2).join('/'), readFileSync(`${copy}/${file}`, 'utf8')]));
  } finally {
    rmSync(copy, { recursive: true });
  }
}

const digest = address => `sha256:${createHash('sha256').update(`docker://${address}`).digest('hex')}`;

test('each image of others gets the digest of its tag, wherever it is named', () => {
  const pinned = pin();
  const java = 'registry.access.redhat.com/ubi9/openjdk-21-runtime:1.24';
  const micro = 'quay.io/quarkus/ubi9-quarkus-micro-image:2.0';

  assert.match(pinned['docker/Dockerfile.jvm'], new RegExp(`^FROM ${java}@${digest(java)}$`, 'm'));
  assert.match(pinned['resources/application.properties'], new RegExp(`^quarkus.jib.base-jvm-image=${java}@${digest(java)}$`, 'm'));
  assert.match(pinned['docker/Dockerfile.native-micro'], new RegExp(`^FROM ${micro}@${digest(micro)}$`, 'm'));
  assert.match(pinned['deploy/compose.yaml'], new RegExp(`image: postgres:18-trixie@${digest('docker.io/library/postgres:18-trixie')}$`, 'm'));
  const [, cnpg] = /imageName: (\S+)@/.exec(pinned['cloudnativepg/cluster.yaml']);
  assert.match(pinned['cloudnativepg/cluster.yaml'], new RegExp(`imageName: ${cnpg}@${digest(cnpg)}$`, 'm'));
  assert.match(pinned['deploy/compose.yaml'], /^ {2}image: readout\/readout-jvm$/m, 'what is built here has no digest');
});

test('an image of our own is named in every overlay by its digest', () => {
  const image = 'registry.example.com/news/readout:2.1';
  const pinned = pin(image);

  for (const overlay of ['cloudnativepg', 'external']) {
    const written = pinned[`${overlay}/kustomization.yaml`];
    assert.match(written, /newName: registry\.example\.com\/news\/readout$/m);
    assert.match(written, new RegExp(`digest: ${digest(image)}$`, 'm'));
    assert.doesNotMatch(written, /newTag/);
  }
});
