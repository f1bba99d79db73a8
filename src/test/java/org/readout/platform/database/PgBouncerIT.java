package org.readout.platform.database;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.Caller;
import org.readout.Drafts;
import org.readout.GraphQl;
import org.readout.Signer;
import org.readout.SocketClient;

/**
 * A server whose database is behind PgBouncer, which the machine must have; in its {@code PATH}, or in the environment variable
 * {@code PGBOUNCER}, which may name several versions.
 */
@Tag("processes")
class PgBouncerIT {

    private static final Logger LOG = Logger.getLogger(PgBouncerIT.class);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Path QUESTIONS = Path.of("src/test/resources/graphql/questions");
    private static final int CLIENTS = 200;
    private static final int REQUESTS = 5;
    private static final int CONNECTIONS = 10;
    /** With two for migrations, one to listen and one to cancel. */
    private static final int SESSIONS = 14;

    private static final String SEARCH =
            "query($text: String!) { search(query: $text, first: 3) { totalCount nodes { ... on Actor { slug } } } }";
    private static final String UNDER_WAY = """
            select count(*) from pg_stat_activity
            where application_name like 'readout%' and state in ('active', 'idle in transaction')
            """;

    @TempDir
    Path folder;

    private DatabaseProcess database;

    @BeforeEach
    void find_pgbouncer() {
        assumeFalse(PgBouncer.programs().isEmpty(), "There is no pgbouncer in PATH or PGBOUNCER: not tested with one");
    }

    @AfterEach
    void stop_database() throws IOException {
        if (database != null) {
            database.close();
            database = null;
        }
    }

    /** Each pooler has one of its own, for what is recorded changes answers. */
    private PgBouncer pooler(Path program, String mode, int connections) throws IOException, SQLException {
        stop_database();
        Path own = Files.createTempDirectory(folder, mode);
        database = DatabaseProcess.on(own.resolve("database"));
        return PgBouncer.start(program, own, Integer.parseInt(value("show port")), mode, connections);
    }

    @Test
    void a_server_behind_a_pooler_of_transactions_does_all_that_it_does_without() throws Exception {
        List<Path> programs = new ArrayList<>();
        for (Path program : PgBouncer.programs()) {
            if (PgBouncer.poolsTransactions(program)) {
                programs.add(program);
            }
        }
        assumeFalse(
                programs.isEmpty(), "This pgbouncer pools no transactions with prepared statements: 1.21 is the first");
        for (Path program : programs) {
            LOG.infof("Transactions are pooled by %s", program);
            try (PgBouncer pooler = pooler(program, "transaction", CONNECTIONS);
                    ServerProcess server = server(
                            pooler,
                            Map.of(
                                    "READOUT_DATABASE_POOL_MODE", "transaction",
                                    "READOUT_DATABASE_DIRECT_URL",
                                            database.address().get("QUARKUS_DATASOURCE_REACTIVE_URL"),
                                    // 200 that are open, so that each of PostgreSQL's is used by many
                                    "READOUT_READS_KEYED", "100",
                                    "READOUT_READS_PAGES", "25",
                                    "READOUT_READS_SCANS", "25"))) {
                work(server, pooler);
                nothing_is_left_set(pooler);
            }
        }
    }

    @Test
    void a_server_behind_a_pooler_of_sessions_does_all_that_it_does_without_and_needs_no_setting() throws Exception {
        for (Path program : PgBouncer.programs()) {
            LOG.infof("Sessions are pooled by %s", program);
            try (PgBouncer pooler = pooler(program, "session", SESSIONS);
                    ServerProcess server = server(
                            pooler,
                            Map.of(
                                    "READOUT_READS_KEYED", "1",
                                    "READOUT_READS_PAGES", "1",
                                    "READOUT_READS_SCANS", "1",
                                    "QUARKUS_DATASOURCE_REACTIVE_MAX_SIZE", "1"))) {
                work(server, pooler);
            }
        }
    }

    /** Over one connection, the first statements that it prepares collide already. */
    @ParameterizedTest
    @ValueSource(ints = {1, CONNECTIONS})
    void a_server_that_takes_pooled_transactions_for_sessions_is_not_ready_and_says_which_setting_it_lacks(
            int connections) throws Exception {
        Path program = PgBouncer.programs().get(0);
        try (PgBouncer pooler = pooler(program, "transaction", connections);
                ServerProcess server = ServerProcess.launch(settings(
                                pooler,
                                Map.of(
                                        "READOUT_DATABASE_DIRECT_URL",
                                        database.address().get("QUARKUS_DATASOURCE_REACTIVE_URL"))))
                        .started()) {
            await().atMost(LIMIT).until(() -> {
                new Caller(server.port()).ask(SEARCH, Map.of("text", "Putin"));
                return server.health("ready").contains("{\"name\":\"database\",\"status\":\"DOWN\"}");
            });
            assertTrue(server.output().contains("READOUT_DATABASE_POOL_MODE=transaction"), server.output());
        }
    }

    private ServerProcess server(PgBouncer pooler, Map<String, String> more) throws IOException {
        ServerProcess server = ServerProcess.launch(settings(pooler, more)).started();
        server.awaitReady(true);
        return server;
    }

    private Map<String, String> settings(PgBouncer pooler, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Caller.trust());
        settings.putAll(database.address());
        settings.put("QUARKUS_DATASOURCE_REACTIVE_URL", pooler.url());
        settings.put("READOUT_FIRST_RECORD_LOAD", "true");
        settings.put("READOUT_ANSWERS_MEMORY", "0");
        settings.put("READOUT_LIMITS_TIME", "30s");
        settings.put("READOUT_LIMITS_IN_FLIGHT", "0");
        settings.put("READOUT_LIMITS_COST_AT_ONCE", "0");
        settings.put("READOUT_LIMITS_COST_PER_MINUTE", "0");
        settings.putAll(more);
        return settings;
    }

    private void work(ServerProcess server, PgBouncer pooler) throws Exception {
        Caller caller = new Caller(server.port());
        questions_are_answered(caller);
        misspelt_names_are_found(caller);
        followers_hear_what_is_recorded(server, caller);
        what_is_given_up_ends(
                server, "lock table search_document in access exclusive mode", SEARCH, Map.of("text", "Putin"));
        what_is_given_up_ends(
                server,
                "select position from journal_head for update",
                GraphQl.text("record-statement"),
                Map.of("input", Drafts.statement(Drafts.slug("given-up"))));
        many_clients_are_answered(caller);
        assertEquals("UP", new JsonObject(server.health("ready")).getString("status"));
        assertEquals(
                List.of(),
                server.output()
                        .lines()
                        .filter(line -> line.contains(" ERROR ["))
                        .toList());
        assertFalse(pooler.output().contains("unsupported startup parameter"), pooler.output());
    }

    private static void questions_are_answered(Caller caller) throws IOException {
        try (Stream<Path> files = Files.list(QUESTIONS)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".json")).toList()) {
                String expected = Files.readString(file).strip();
                String question = file.getFileName().toString().replace(".json", "");
                Caller.Answer answer = caller.ask(GraphQl.text("questions/" + question), Map.of());
                assertTrue(answer.isWhole(), answer.body()::encode);
                if (expected.startsWith("{")) {
                    assertEquals(new JsonObject(expected), answer.body().getJsonObject("data"), question);
                }
            }
        }
    }

    /** By a likeness that is no default of PostgreSQL's. */
    private static void misspelt_names_are_found(Caller caller) {
        for (int i = 0; i < CONNECTIONS; i++) {
            Caller.Answer answer = caller.ask(SEARCH, Map.of("text", "Poutin"));
            assertTrue(answer.body().encode().contains("vladimir-putin"), answer.body()::encode);
        }
    }

    private static void followers_hear_what_is_recorded(ServerProcess server, Caller caller)
            throws InterruptedException {
        try (SocketClient follower = SocketClient.silent(server.port())) {
            follower.send(new JsonObject().put("type", "connection_init"));
            follower.acknowledged();
            follower.subscribe("1", "subscription { changes { node { ... on Statement { slug } } } }", Map.of());
            String slug = Drafts.slug("heard");
            Caller.Answer answer =
                    caller.ask(GraphQl.text("record-statement"), Map.of("input", Drafts.statement(slug)));
            assertTrue(answer.isWhole(), answer.body()::encode);
            JsonObject heard = follower.next(LIMIT.toMillis());
            assertNotNull(heard, "nothing was heard");
            assertTrue(heard.encode().contains(slug), heard::encode);
        }
    }

    /** Whatever waits for a lock ends in PostgreSQL too once its client has left, long before any limit ends it. */
    private void what_is_given_up_ends(ServerProcess server, String lock, String document, Map<String, ?> variables)
            throws Exception {
        try (Connection other = database.connect()) {
            other.setAutoCommit(false);
            other.createStatement().execute(lock);
            try (Socket client = new Socket("localhost", server.port())) {
                client.getOutputStream().write(request(document, variables));
                await().atMost(LIMIT).until(() -> !value(UNDER_WAY).equals("0"));
            }
            await().atMost(SOON).until(() -> value(UNDER_WAY).equals("0"));
            other.rollback();
        }
    }

    private static byte[] request(String document, Map<String, ?> variables) {
        byte[] body = new JsonObject()
                .put("query", document)
                .put("variables", variables)
                .toBuffer()
                .getBytes();
        String head = """
                POST /graphql HTTP/1.1
                Host: localhost
                Content-Type: application/json
                Authorization: Bearer %s
                Content-Length: %d

                """.formatted(Signer.TRUSTED.editor(), body.length).replace("\n", "\r\n");
        return Buffer.buffer(head).appendBytes(body).getBytes();
    }

    private void many_clients_are_answered(Caller caller) throws Exception {
        List<String> questions = List.of(
                "{ meetings(first: 5) { nodes { slug statements(first: 5) { nodes { slug speaker { slug } } } } } }",
                "{ statements(filter: {likelihoods: [LIKELY]}, first: 5) { totalCount nodes { slug } } }",
                "{ search(query: \"Poutin\", first: 3) { totalCount nodes { ... on Actor { slug } } } }");
        List<JsonObject> expected = questions.stream()
                .map(question -> caller.ask(question, Map.of()).body())
                .toList();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> asked = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int first = client;
                asked.add(clients.submit(() -> {
                    for (int i = first; i < first + REQUESTS; i++) {
                        int question = i % questions.size();
                        assertEquals(
                                expected.get(question),
                                caller.ask(questions.get(question), Map.of()).body());
                    }
                }));
            }
            for (Future<?> client : asked) {
                client.get(2, MINUTES);
            }
        } finally {
            clients.shutdownNow();
        }
        // what was opened past a pooler of transactions, to migrate, listen and cancel, included
        int open = Integer.parseInt(value("""
                select count(*) from pg_stat_activity
                where backend_type = 'client backend' and pid <> pg_backend_pid()
                """));
        LOG.infof(
                "%d clients asked %d times over %d connections, those past the pooler included",
                CLIENTS, CLIENTS * REQUESTS, open);
        assertTrue(open <= SESSIONS, () -> open + " connections");
    }

    private static void nothing_is_left_set(PgBouncer pooler) throws SQLException {
        for (int i = 0; i < CONNECTIONS * 2; i++) {
            try (Connection next = DriverManager.getConnection("jdbc:" + pooler.url(), "postgres", "");
                    Statement statement = next.createStatement();
                    ResultSet set = statement.executeQuery("""
                            select current_setting('statement_timeout') || current_setting('plan_cache_mode')
                            """)) {
                set.next();
                assertEquals("0auto", set.getString(1));
            }
        }
    }

    private String value(String query) throws SQLException {
        try (Connection connection = database.connect();
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
