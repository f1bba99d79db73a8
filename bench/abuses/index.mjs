import * as connections from './connections.mjs';
import * as documents from './documents.mjs';
import * as filters from './filters.mjs';
import * as fragments from './fragments.mjs';
import * as http from './http.mjs';
import * as http2 from './http2.mjs';
import * as introspection from './introspection.mjs';
import * as numbers from './numbers.mjs';
import * as searches from './searches.mjs';
import * as shapes from './shapes.mjs';
import * as sockets from './sockets.mjs';
import * as variables from './variables.mjs';

const GROUPS = {
  fragments, documents, numbers, variables, connections, http, http2, searches, filters, introspection, sockets, shapes,
};

/**
 * Everything that a client may try: a name, what it sends, and how. `quick: false` leaves one that resembles others out of a
 * quick run. `run` is given a Client and goes on until `client.over`.
 */
export const ABUSES = Object.entries(GROUPS).flatMap(([group, { abuses }]) => abuses.map((abuse) => ({ group, ...abuse })));
