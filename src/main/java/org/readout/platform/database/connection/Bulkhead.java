package org.readout.platform.database.connection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lets so much work of a kind run at a time, and so much wait. Clients take turns: however much one of them has waiting, the
 * next place goes to another, first to one of whom nothing runs. Of the client's own work, that of the thread which gives a
 * place back goes before that of others, which would have to be woken for it; none is passed over for long.
 */
public final class Bulkhead {

    /** How many times the first in a client's line is passed over. */
    static final int MOST_OVERTAKEN = 8;

    private final int concurrent;
    private final int places;
    private final int placesOfClient;
    private final Map<Object, Deque<Ticket>> waiting = new LinkedHashMap<>();
    private final Map<Object, Integer> runningOf = new HashMap<>();
    private int running;
    private int waitingInAll;

    /**
     * Creates an empty one.
     *
     * @param concurrent how much runs at a time
     * @param places how much waits
     */
    Bulkhead(int concurrent, int places) {
        this.concurrent = concurrent;
        this.places = places;
        placesOfClient = Math.max(1, places / 2);
    }

    /**
     * Runs work now, or when its turn comes.
     *
     * @param client whose work it is; empty for the server's own, for which there is always a place to wait
     * @param work gives back its ticket when it ends; runs on this thread, or on that of whoever ended before it
     * @return the ticket, by which the work can be withdrawn while it waits
     * @throws BulkheadFullException if too much waits
     */
    Ticket enter(Optional<Object> client, Consumer<Ticket> work) {
        Ticket ticket = new Ticket(client.orElse(this), work);
        synchronized (this) {
            if (running >= concurrent) {
                queue(ticket, client.isPresent());
                return ticket;
            }
            start(ticket);
        }
        work.accept(ticket);
        return ticket;
    }

    synchronized int running() {
        return running;
    }

    synchronized int waiting() {
        return waitingInAll;
    }

    private void queue(Ticket ticket, boolean bounded) {
        int own =
                waiting.containsKey(ticket.client) ? waiting.get(ticket.client).size() : 0;
        if (bounded && own >= placesOfClient) {
            throw new BulkheadFullException(
                    "More than " + placesOfClient + " of your reads wait for the database. Ask for less at once.");
        }
        if (bounded && waitingInAll >= places) {
            throw new BulkheadFullException("The server is busy.");
        }
        waiting.computeIfAbsent(ticket.client, first -> new ArrayDeque<>()).add(ticket);
        waitingInAll++;
    }

    private void start(Ticket ticket) {
        ticket.state = State.RUNNING;
        running++;
        runningOf.merge(ticket.client, 1, Integer::sum);
    }

    /** The next in turn, or null. Its client goes to the end of the line. */
    private Ticket next() {
        if (waitingInAll == 0 || running >= concurrent) {
            return null;
        }
        Object client = waiting.keySet().stream()
                .filter(one -> !runningOf.containsKey(one))
                .findFirst()
                .orElseGet(() -> waiting.keySet().iterator().next());
        Deque<Ticket> own = waiting.remove(client);
        Ticket ticket = next(own);
        waitingInAll--;
        if (!own.isEmpty()) {
            waiting.put(client, own);
        }
        start(ticket);
        return ticket;
    }

    private static Ticket next(Deque<Ticket> own) {
        Ticket first = own.element();
        if (first.overtaken < MOST_OVERTAKEN && first.thread != Thread.currentThread()) {
            for (Ticket ticket : own) {
                if (ticket.thread == Thread.currentThread()) {
                    first.overtaken++;
                    own.remove(ticket);
                    return ticket;
                }
            }
        }
        return own.remove();
    }

    private void withdraw(Ticket ticket) {
        Deque<Ticket> own = waiting.get(ticket.client);
        for (Iterator<Ticket> one = own.iterator(); one.hasNext(); ) {
            if (one.next() == ticket) {
                one.remove();
                waitingInAll--;
                break;
            }
        }
        if (own.isEmpty()) {
            waiting.remove(ticket.client);
        }
    }

    private enum State {
        WAITING,
        RUNNING,
        LEFT
    }

    /** A place, to wait or to run. */
    final class Ticket {

        private final Object client;
        private final Consumer<Ticket> work;
        private final Thread thread = Thread.currentThread();
        private State state = State.WAITING;
        private int overtaken;

        private Ticket(Object client, Consumer<Ticket> work) {
            this.client = client;
            this.work = work;
        }

        /**
         * Gives the place back; once, however often it is called.
         *
         * @return whether the work was withdrawn before it ran
         */
        boolean leave() {
            Ticket next;
            synchronized (Bulkhead.this) {
                if (state == State.LEFT) {
                    return false;
                }
                if (state == State.WAITING) {
                    state = State.LEFT;
                    withdraw(this);
                    return true;
                }
                state = State.LEFT;
                running--;
                runningOf.computeIfPresent(client, (one, count) -> count == 1 ? null : count - 1);
                next = next();
            }
            if (next != null) {
                next.work.accept(next);
            }
            return false;
        }
    }
}
