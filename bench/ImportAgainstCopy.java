import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/**
 * How fast {@code readout import} records a generated document, and how fast COPY writes the same rows into the same tables,
 * with their indexes and triggers. Both start from a database that is migrated and empty; they run in turns. With
 * {@code --memory}, how much memory an import takes at most, by how many records there are.
 */
class ImportAgainstCopy {

    /** The tables that an import writes, in an order that their references allow, and the columns that no trigger fills. */
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("place", "id, name, city, country_code");
        TABLES.put("actor", "id, kind, slug, name, country_code, wikidata_id, outlet_kind, state_run, headcount");
        TABLES.put("actor_alias", "actor_id, ordinal, alias");
        TABLES.put("topic", "id, slug, name");
        TABLES.put("event", "id, slug, name, kind, series, place_id, " + date("starts_on") + ", " + date("ends_on"));
        TABLES.put("attendance", "event_id, ordinal, actor_id");
        TABLES.put("meeting", "id, slug, title, format, event_id, place_id, " + date("date") + ", disclosed, part_of_id");
        TABLES.put("participation", "meeting_id, ordinal, actor_id, role");
        TABLES.put("meeting_topic", "meeting_id, ordinal, topic_id");
        TABLES.put("article", "id, slug, outlet_id, headline, url, " + date("published") + ", republishes_id");
        TABLES.put("article_author", "article_id, ordinal, name");
        TABLES.put("statement", "id, slug, speaker_id, on_behalf_of_id, form, quotation, summary, channel, "
                + date("said_on") + ", sequence");
        TABLES.put("addressee", "statement_id, ordinal, actor_id");
        TABLES.put("position", "statement_id, ordinal, meeting_id, attitude, likelihood, condition, wording, wording_by");
        TABLES.put("statement_event", "statement_id, ordinal, event_id");
        TABLES.put("statement_topic", "statement_id, ordinal, topic_id");
        TABLES.put("statement_code", "statement_id, ordinal, scheme, code");
        TABLES.put("report", "id, statement_id, ordinal, article_id, attributed_as, hedge, conveyed_by_id");
        TABLES.put("quotation", "report_id, ordinal, words");
        TABLES.put("relay", "report_id, ordinal, actor_id, wording");
    }

    private static final String HEAP = "-Xmx192m";
    private static final Pattern MOST_RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final EmbeddedPostgres postgres;
    private final Path folder;

    private ImportAgainstCopy(EmbeddedPostgres postgres, Path folder) {
        this.postgres = postgres;
        this.folder = folder;
    }

    public static void main(String... arguments) throws Exception {
        int statements = 100_000;
        int turns = 3;
        if (List.of(arguments).contains("--memory")) {
            statements = 0;
            arguments = new String[0];
        }
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            switch (arguments[i]) {
                case "--statements" -> statements = Integer.parseInt(arguments[i + 1]);
                case "--turns" -> turns = Integer.parseInt(arguments[i + 1]);
                default -> throw new IllegalArgumentException(arguments[i]);
            }
        }
        Path folder = Files.createTempDirectory("readout-import-");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgresql"))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_wal_size", "4GB")
                .start()) {
            ImportAgainstCopy bench = new ImportAgainstCopy(postgres, folder);
            if (statements == 0) {
                bench.weigh(10_000, 100_000, 1_000_000);
            } else {
                bench.run(statements, turns);
            }
        } finally {
            new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor();
        }
    }

    private void run(int statements, int turns) throws Exception {
        Path document = folder.resolve("record.ndjson");
        long records = Generated.write(document, statements);
        sql("postgres", "create database migrated");
        readout("migrated", folder.resolve("empty.ndjson"));
        sql("postgres", "create database first template migrated");
        readout("first", document);
        long rows = unload();
        System.out.printf("%,d records, %,d of them statements: %,d rows, %,d MB of NDJSON%n",
                records, statements, rows, Files.size(document) / 1_000_000);
        System.out.println("| turn | by | seconds | rows a second | statements a second |");
        System.out.println("|---|---|---|---|---|");
        double[] seconds = new double[2];
        for (int turn = 1; turn <= turns; turn++) {
            seconds[0] += told(turn, "readout import", rows, statements, timed("imported", () -> readout("imported", document)));
            seconds[1] += told(turn, "COPY", rows, statements, timed("copied", this::copy));
        }
        compare();
        System.out.printf("readout import reaches %.2f of the rate of COPY%n", seconds[1] / seconds[0]);
    }

    /** Actors, topics, events and articles in equal parts, for these are recorded fast enough for a million. */
    private void weigh(int... sizes) throws Exception {
        System.out.println("| records | seconds | MB resident at most with " + HEAP + " |");
        System.out.println("|--:|--:|--:|");
        for (int size : sizes) {
            Path document = folder.resolve("small.ndjson");
            Generated.writeSmall(document, size);
            sql("postgres", "drop database if exists weighed");
            sql("postgres", "create database weighed encoding 'UTF8' template template0");
            long start = System.nanoTime();
            long most = readout("weighed", document);
            System.out.printf("| %,d | %.0f | %d |%n", size, (System.nanoTime() - start) / 1e9, most / 1000);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private double timed(String database, Work work) throws Exception {
        sql("postgres", "drop database if exists " + database);
        sql("postgres", "create database " + database + " template migrated");
        sql("postgres", "checkpoint");
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double told(int turn, String by, long rows, int statements, double seconds) {
        System.out.printf("| %d | %s | %.1f | %,.0f | %,.0f |%n", turn, by, seconds, rows / seconds, statements / seconds);
        return seconds;
    }

    /**
     * The whole process, its start included.
     *
     * @return how much of it was resident at most, in kB
     */
    private long readout(String database, Path document) throws IOException, InterruptedException {
        if (!Files.exists(document)) {
            Files.createFile(document);
        }
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP, "-jar",
                "target/quarkus-app/quarkus-run.jar", "import", document.toString());
        command.environment().put("QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://localhost:" + postgres.getPort() + "/" + database);
        command.environment().put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        command.environment().put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
        Path log = folder.resolve("import.log");
        Process process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        long most = 0;
        while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
            most = Math.max(most, resident(process.pid()));
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(Files.readString(log));
        }
        return most;
    }

    private static long resident(long pid) throws IOException {
        try {
            Matcher most = MOST_RESIDENT.matcher(Files.readString(Path.of("/proc", String.valueOf(pid), "status")));
            return most.find() ? Long.parseLong(most.group(1)) : 0;
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }

    private long unload() throws SQLException, IOException {
        long rows = 0;
        try (Connection connection = connect("first")) {
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                String order = table.getValue().substring(0, table.getValue().indexOf(','));
                try (OutputStream file = Files.newOutputStream(rowsOf(table.getKey()))) {
                    rows += connection.unwrap(PGConnection.class).getCopyAPI().copyOut(
                            "copy (select %s from \"%s\" order by %s) to stdout".formatted(table.getValue(), table.getKey(), order), file);
                }
            }
        }
        return rows;
    }

    /** All of it in one transaction. */
    private void copy() throws SQLException, IOException {
        try (Connection connection = connect("copied")) {
            connection.setAutoCommit(false);
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                try (InputStream file = Files.newInputStream(rowsOf(table.getKey()))) {
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn(
                            "copy \"%s\" (%s) from stdin".formatted(table.getKey(), table.getValue()), file);
                }
            }
            connection.commit();
        }
    }

    /** Both ways end with the same record, down to what the triggers made. */
    private void compare() throws SQLException {
        List<String> all = new ArrayList<>(List.of("journal", "revision", "search_document"));
        all.addAll(TABLES.keySet());
        for (String table : all) {
            String count = "select count(*) from \"" + table + "\"";
            if (!sql("imported", count).equals(sql("copied", count))) {
                throw new IllegalStateException(table + " differs");
            }
        }
        String counts = "select (select sum(corroboration) from statement) || ' ' || (select sum(statement_count) from actor)";
        if (!sql("imported", counts).equals(sql("copied", counts))) {
            throw new IllegalStateException("What the triggers count differs");
        }
    }

    private String sql(String database, String statement) throws SQLException {
        try (Connection connection = connect(database); var run = connection.createStatement()) {
            if (!run.execute(statement)) {
                return "";
            }
            try (ResultSet rows = run.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database, "postgres", "postgres");
    }

    private Path rowsOf(String table) {
        return folder.resolve(table + ".copy");
    }

    private static String date(String name) {
        return "%1$s_edtf, %1$s_earliest, %1$s_latest, %1$s_basis".formatted(name);
    }

    /** A record out of a seed: few leaders who say most, 1 to 8 articles a statement, chains of 0 to 3 relays. */
    private static final class Generated {

        private static final int ACTORS = 400;
        private static final int OUTLETS = 100;
        private static final int TOPICS = 40;
        private static final int EVENTS = 100;
        private static final int MEETINGS = 500;
        private static final String[] LIKELIHOODS = {"UNLIKELY", "LIKELY", "VERY_LIKELY", "ALMOST_NO_CHANCE"};

        private final Random random = new Random(42);
        private final BufferedWriter out;
        private long records;

        private Generated(BufferedWriter out) {
            this.out = out;
        }

        static long write(Path document, int statements) throws IOException {
            try (BufferedWriter out = Files.newBufferedWriter(document)) {
                Generated generated = new Generated(out);
                generated.all(statements);
                return generated.records;
            }
        }

        static void writeSmall(Path document, int records) throws IOException {
            try (BufferedWriter out = Files.newBufferedWriter(document)) {
                Generated generated = new Generated(out);
                for (int i = 0; i < OUTLETS; i++) {
                    generated.outlet(i);
                }
                while (generated.records < records) {
                    int i = (int) generated.records;
                    switch (i % 4) {
                        case 0 -> generated.actor(i);
                        case 1 -> generated.topic(i);
                        case 2 -> generated.event(i);
                        default -> generated.article(i);
                    }
                }
            }
        }

        private void all(int statements) throws IOException {
            for (int i = 0; i < ACTORS; i++) {
                actor(i);
            }
            for (int i = 0; i < OUTLETS; i++) {
                outlet(i);
            }
            for (int i = 0; i < TOPICS; i++) {
                topic(i);
            }
            for (int i = 0; i < EVENTS; i++) {
                event(i);
            }
            for (int i = 0; i < MEETINGS; i++) {
                line("meeting", "'slug': 'meeting-%d', 'title': 'Meeting %d', 'format': 'BILATERAL', 'event': 'event-%d', 'date': {'edtf': '%s'}, 'participants': [{'actor': 'actor-%d'}, {'actor': 'actor-%d'}]"
                        .formatted(i, i, i % EVENTS, day(), i % 30, 30 + i % 60));
            }
            int articles = Math.max(10, statements / 2);
            for (int i = 0, article = 0; i < statements; i++) {
                while (article < articles && article <= (long) (i + 1) * articles / statements + 8) {
                    article(article++);
                }
                statement(i, article);
            }
        }

        private void actor(int i) throws IOException {
            line("actor", "'kind': '%s', 'slug': 'actor-%d', 'name': 'Actor %d', 'aliases': ['A. %d'], 'country': '%s'"
                    .formatted(i < 30 ? "LEADER" : "OFFICIAL", i, i, i, i % 2 == 0 ? "US" : "RU"));
        }

        private void outlet(int i) throws IOException {
            line("actor", "'kind': 'OUTLET', 'slug': 'outlet-%d', 'name': 'Outlet %d', 'outletKind': 'NEWSPAPER'".formatted(i, i));
        }

        private void topic(int i) throws IOException {
            line("topic", "'slug': 'topic-%d', 'name': 'Topic %d'".formatted(i, i));
        }

        private void event(int i) throws IOException {
            line("event", "'slug': 'event-%d', 'name': 'Event %d', 'kind': 'SUMMIT', 'startsOn': {'edtf': '%s'}, 'place': {'name': 'Place %d', 'city': 'City %d', 'country': 'FR'}"
                    .formatted(i, i, day(), i % 30, i % 30));
        }

        private void article(int i) throws IOException {
            line("article", "'slug': 'article-%d', 'outlet': 'outlet-%d', 'headline': '%s', 'url': 'https://example.org/%d', 'publishedOn': {'edtf': '%s'}, 'authors': ['Author %d']"
                    .formatted(i, few(OUTLETS), words(8), i, day(), random.nextInt(1000)));
        }

        private void statement(int i, int articles) throws IOException {
            boolean quoted = random.nextInt(3) > 0;
            int meeting = few(MEETINGS);
            int reports = 1 + Math.min(7, (int) (random.nextDouble() * random.nextDouble() * 9));
            reports = Math.min(reports, articles);
            int first = random.nextInt(articles - reports + 1);
            StringBuilder carriers = new StringBuilder();
            for (int r = 0; r < reports; r++) {
                carriers.append(r == 0 ? "" : ", ").append("{'article': 'article-%d'".formatted(first + r));
                if (quoted) {
                    carriers.append(", 'quotations': ['%s']".formatted(words(18)));
                }
                int relays = random.nextInt(4) * random.nextInt(2);
                if (relays > 0) {
                    carriers.append(", 'relays': [");
                    for (int hand = 0; hand < relays; hand++) {
                        carriers.append(hand == 0 ? "" : ", ").append("{'actor': '%s'}".formatted(hand % 2 == 0 ? "outlet-" + few(OUTLETS) : "actor-" + few(ACTORS)));
                    }
                    carriers.append(']');
                }
                carriers.append('}');
            }
            line("statement", "'slug': 'statement-%d', 'speaker': 'actor-%d', 'form': '%s', 'summary': '%s', 'channel': 'PRESS_CONFERENCE', 'saidOn': {'edtf': '%s'}, 'positions': [{'meeting': 'meeting-%d', 'likelihood': '%s'}], 'topics': ['topic-%d'], 'reports': [%s]"
                    .formatted(i, speakerOf(meeting), quoted ? "QUOTATION" : "PARAPHRASE", words(14), day(), meeting,
                            LIKELIHOODS[random.nextInt(LIKELIHOODS.length)], random.nextInt(TOPICS), carriers));
        }

        private void line(String kind, String fields) throws IOException {
            out.write("{\"" + kind + "\":{" + fields.replace('\'', '"') + "}}\n");
            records++;
        }

        /** One of a dozen who speak of a meeting, some far more often than others. */
        private int speakerOf(int meeting) {
            return (7 * meeting + few(12)) % ACTORS;
        }

        /** Small numbers far more often than large ones. */
        private int few(int bound) {
            double chance = random.nextDouble();
            return (int) (bound * chance * chance * chance);
        }

        private String day() {
            return "20%02d-%02d-%02d".formatted(random.nextInt(24), 1 + random.nextInt(12), 1 + random.nextInt(28));
        }

        private String words(int count) {
            StringBuilder words = new StringBuilder();
            for (int i = 0; i < count; i++) {
                words.append(i == 0 ? "" : " ");
                for (int length = 3 + random.nextInt(6); length > 0; length--) {
                    words.append((char) ('a' + (int) (26 * random.nextDouble() * random.nextDouble())));
                }
            }
            return words.toString();
        }
    }
}
