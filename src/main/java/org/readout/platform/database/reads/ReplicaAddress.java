package org.readout.platform.database.reads;

import io.vertx.pgclient.PgConnectOptions;

/** Where a replica is; it is the primary's copy, with its roles and their passwords. */
record ReplicaAddress(String host, int port, String database) {

    /** @param url as {@code postgresql://host:port/database} */
    static ReplicaAddress of(String url) {
        PgConnectOptions address = PgConnectOptions.fromUri(url.strip());
        return new ReplicaAddress(address.getHost(), address.getPort(), address.getDatabase());
    }

    /** By which health, metrics and the log know it. */
    String name() {
        return host + ":" + port;
    }

    /** The same options, to connect to it. */
    PgConnectOptions lead(PgConnectOptions server) {
        return server.setHost(host).setPort(port).setDatabase(database);
    }
}
