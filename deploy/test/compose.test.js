import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv';
import { parse } from 'yaml';

const folder = new URL('..', import.meta.url);
const compose = parse(readFileSync(new URL('compose.yaml', folder), 'utf8'), { merge: true });

test('compose.yaml is of the Compose Specification', () => {
  const file = new URL('./node_modules/dclint/schemas/compose.schema.json', import.meta.url);
  const { $schema, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);

  assert.ok(validate(compose), JSON.stringify(validate.errors, null, 2));
});

test('files that are mounted are there, and services that are waited for too', () => {
  for (const [name, service] of Object.entries(compose.services)) {
    for (const volume of service.volumes ?? []) {
      const [source] = volume.split(':');
      assert.ok(source.startsWith('.') ? statSync(new URL(source, folder)) : source in compose.volumes, `${name}: ${source}`);
    }
    for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
      assert.ok(other in compose.services, `${name}: ${other}`);
      assert.ok(condition !== 'service_healthy' || compose.services[other].healthcheck, `${other} has no health check`);
    }
    for (const network of [service.networks].flatMap(named => Array.isArray(named) ? named : Object.keys(named))) {
      assert.ok(network in compose.networks, `${name}: ${network}`);
    }
  }
});

test('nginx knows the servers by the addresses that they have', () => {
  const upstream = /upstream readout \{([^}]*)\}/.exec(readFileSync(new URL('nginx.conf', folder), 'utf8'))[1];
  const known = new Set([...upstream.matchAll(/^ *server (\S+):8080/gm)].map(([, address]) => address));
  const given = Object.values(compose.services).map(service => service.networks.proxy?.ipv4_address).filter(Boolean);

  assert.deepEqual([...known].sort(), given.sort());
  assert.equal(compose.services.node1.environment.READOUT_LIMITS_TRUSTED_PROXIES, compose.networks.proxy.ipam.config[0].subnet);
});
