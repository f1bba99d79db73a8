package org.readout.graphql.warmup;

import java.util.ArrayList;
import java.util.List;

/** The queries of a warm-up, in turn: those that clients send come more often than those that the server asks for them. */
final class WarmupQueries {

    /** Of so many turns the last is one of the server's. */
    private static final int TURNS = 5;

    private final List<WarmupQuery> clients;
    private final List<WarmupQuery> servers;
    private int turn;

    WarmupQueries(List<WarmupQuery> clients, List<WarmupQuery> servers) {
        this.clients = new ArrayList<>(clients);
        this.servers = new ArrayList<>(servers);
    }

    /** The next; null if none is left. */
    synchronized WarmupQuery next() {
        int round = turn / TURNS;
        int place = turn++ % TURNS;
        boolean isServers = clients.isEmpty() || place == TURNS - 1 && !servers.isEmpty();
        List<WarmupQuery> some = isServers ? servers : clients;
        return some.isEmpty() ? null : some.get((isServers ? round : round * (TURNS - 1) + place) % some.size());
    }

    /** Takes a query out. Returns whether it was there. */
    synchronized boolean remove(WarmupQuery query) {
        return clients.remove(query) | servers.remove(query);
    }
}
