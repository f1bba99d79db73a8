package org.readout.graphql.gate.request;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** How much a client may ask for. */
@ConfigMapping(prefix = "readout.limits")
public interface LimitSettings {

    /** How deep fields stand within fields; GraphiQL's introspection needs 15. */
    @WithDefault("15")
    int depth();

    /** How many fields of a document have another name than their own. */
    @WithDefault("30")
    int aliases();

    /** How many fields an operation has at its root. */
    @WithDefault("20")
    int rootFields();

    /** How often a document has a field of one name; the engine compares each with all others. */
    @WithDefault("500")
    int repetitions();

    /** How many directives a document has. */
    @WithDefault("50")
    int directives();

    /** How many tokens a document has. */
    @WithDefault("15000")
    int tokens();

    /** How many entries a list within an argument has. */
    @WithDefault("1000")
    int entries();

    /** How many characters a document has. */
    @WithDefault("250000")
    int characters();

    /** How deep brackets of a document stand within each other, selections through its fragments, and values in JSON. */
    @WithDefault("100")
    int nesting();

    /** How many digits a number has, in a document and in JSON. */
    @WithDefault("100")
    int digits();

    /** How many operations a document has. */
    @WithDefault("50")
    int operations();

    /** How many fragments a document defines. */
    @WithDefault("500")
    int fragments();

    /** How many fields and fragments the operations of a document select once its fragments are spread. */
    @WithDefault("10000")
    int fields();

    /** How many values the JSON of a request has: its variables, with all that they hold. */
    @WithDefault("20000")
    int values();

    /** How many members an object in the JSON of a request has. */
    @WithDefault("1000")
    int members();

    /** How much an operation costs, in nodes: what the database spends on a row of a page. */
    @WithDefault("500000")
    long cost();

    /** How long a request may take; a statement of the database as long. */
    @WithDefault("10s")
    Duration time();

    /** How many bytes the body of a request has. */
    @WithDefault("1048576")
    long bodyBytes();

    /** How many bytes of requests are held for all clients; a sixteenth of the heap where it is not set. */
    Optional<MemorySize> bodyMemory();

    /** How many bytes of requests are held for one client; a quarter of that where it is not set. */
    Optional<MemorySize> clientBodyMemory();

    /** How long a client may take to send a request's body. */
    @WithDefault("10s")
    Duration bodyTime();

    /** How long a client may take to send a request's line and headers, and from its connection to its first request. */
    @WithDefault("10s")
    Duration headTime();

    /** How long a connection stays open after an answer without another request. */
    @WithDefault("75s")
    Duration idleTime();

    /** How long a client may take to receive an answer. */
    @WithDefault("60s")
    Duration receiveTime();

    /** How many bytes an answer has. */
    @WithDefault("16777216")
    long answerBytes();

    /** How many values graphql-java gives in one answer, which takes far more memory for each than a plan. */
    @WithDefault("50000")
    int answerValues();

    /** How many bytes of answers wait for all clients; a quarter of the heap where it is not set. */
    Optional<MemorySize> answerMemory();

    /** How many bytes of answers wait for one client; a quarter of that where it is not set. */
    Optional<MemorySize> clientAnswerMemory();

    /** How many connections are open; where it is not set, one for each 64 KiB of the heap and as files can be open. */
    OptionalInt connections();

    /** How many connections of one client are open; a quarter of that where it is not set. */
    OptionalInt clientConnections();

    /** How many new connections of one client are accepted a second, four times as many at once; 0 for any number. */
    OptionalInt connectionRate();

    /** The addresses and networks of the proxies that bring the requests of others and say truly whose they are. */
    Optional<List<String>> trustedProxies();

    /**
     * How many requests of one client are answered at a time; 0 for any number. As many as a connection of HTTP/2 has streams at
     * the least that is recommended (RFC 9113, section 6.5.2), so that a page that asks for much at once is not turned away.
     */
    @WithDefault("100")
    int inFlight();

    /** How much one client may cost a minute, in nodes; 0 for any cost. By default what the machine's cores do in half of it. */
    OptionalLong costPerMinute();

    /**
     * How much of what one client asks runs at a time, in nodes, four more for each value that it may give; 0 for any. What is
     * dearer waits for the client's own, cheap operations aside. By default what takes each core some tenths of a second.
     */
    OptionalLong costAtOnce();
}
