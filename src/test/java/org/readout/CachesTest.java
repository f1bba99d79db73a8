package org.readout;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.benmanes.caffeine.cache.Cache;
import io.github.bucket4j.TimeMeter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.readout.graphql.gate.GateForTests;
import org.readout.graphql.page.LookAhead;
import org.readout.graphql.page.OrderDirection;
import org.readout.graphql.page.Ordering;
import org.readout.graphql.page.PageRequest;
import org.readout.graphql.page.Pages;
import org.readout.graphql.page.RowSelect;
import org.readout.graphql.page.Scope;
import org.readout.graphql.page.SortKey;
import org.readout.graphql.page.count.Grouping;
import org.readout.platform.database.sql.Sql;
import org.readout.statement.StatementRepository;

/**
 * Caches that grow with what clients send are filled by the worst that clients can make, and weighed. Their classes are
 * their packages' own, so they are reached by reflection; plans and responses have tests beside them.
 */
class CachesTest {

    private static final Logger LOG = Logger.getLogger(CachesTest.class);
    private static final double TOLERANCE = 1.5;
    private static final String[] SHARED = {"org.readout.platform.database.reads.ReadClient", "io.smallrye.graphql."};

    @Test
    void arguments_of_many_small_filters() throws Exception {
        Object cache = made("org.readout.graphql.fetch.ArgumentCache");
        Method put = method(cache.getClass(), "put");
        weigh(cache, 4_000_000, i -> call(put, cache, null, filter(i, 1, ""), filter(i, 1, "")), 60_000);
    }

    @Test
    void arguments_of_filters_with_lists_and_long_texts() throws Exception {
        Object cache = made("org.readout.graphql.fetch.ArgumentCache");
        Method put = method(cache.getClass(), "put");
        weigh(cache, 4_000_000, i -> call(put, cache, null, filter(i, 60, ""), filter(i, 60, "")), 5_000);
        weigh(
                cache,
                4_000_000,
                i -> call(put, cache, null, filter(i, 2, "ж".repeat(1_000)), filter(i, 2, "ж".repeat(1_000))),
                5_000);
        weigh(cache, 4_000_000, i -> call(put, cache, null, filter(i, 20_000, ""), filter(i, 20_000, "")), 50);
    }

    @Test
    void rows_by_every_set_of_fields() throws Exception {
        RowSelect<?> select = contradictions();
        weigh(field(select, "byFields"), 300_000, i -> pruned(select, i).by("s.id"), 1 << 12);
    }

    @Test
    void texts_of_pages_and_counts() throws Exception {
        Class<?> type = Class.forName("org.readout.graphql.page.PageSql");
        Method page = method(type, "page");
        Method count = method(type, "count");
        Ordering ordering = new Ordering("ID", List.of(SortKey.uuid("s.id")));
        for (int length : new int[] {0, 2_000}) {
            RowSelect<?> all = contradictions();
            IntConsumer ask = i -> {
                Sql condition = Sql.of("s.slug = ? and '" + "x".repeat(length) + i + "' > ''", "slug");
                Scope scope = Scope.ofAll(List.of(condition), ordering, OrderDirection.ASC);
                RowSelect<?> select = pruned(all, i);
                call(page, null, select, scope, PageRequest.of(1, null, null, null), List.of(Pages.RECORD));
                call(count, null, select, scope, List.of(Pages.RECORD));
            };
            weigh(field(type, null, "PAGES"), 4_000_000, ask, 8_000);
            weigh(field(type, null, "COUNTS"), 4_000_000, ask, 8_000);
        }
    }

    @Test
    void numbered_statements() throws Exception {
        Class<?> numbered = Class.forName("org.readout.platform.database.sql.NumberedSql");
        Method of = method(numbered, "of");
        Method columns = method(numbered, "columns");
        List<String> names = IntStream.range(0, 50)
                .mapToObj(i -> (i % 2 == 0 ? "speaker.column_" : "column_") + i)
                .toList();
        for (int length : new int[] {10, 4_000}) {
            weigh(
                    field(numbered, null, "KNOWN"),
                    8_000_000,
                    i -> {
                        Object text = Sql.of("select ? -- " + "x".repeat(length) + i);
                        Object known = call(of, null, text, "/*operation='Paris'*/");
                        Object index = call(
                                columns,
                                known,
                                List.copyOf(names.stream().map(String::new).toList()),
                                text);
                        call(method(index.getClass(), "part"), index, "speaker.");
                    },
                    8_000);
        }
    }

    @Test
    void words_and_their_lexemes() throws Exception {
        Class<?> type = Class.forName("org.readout.search.LexemeRepository");
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Object repository = constructor.newInstance((Object) null);
        @SuppressWarnings("unchecked")
        Cache<String, Set<String>> known = (Cache<String, Set<String>>) field(repository, "known");
        for (int length : new int[] {1, 300}) {
            weigh(known, 10_000_000, i -> known.put("ж".repeat(length) + i, Set.of("ж".repeat(length) + i)), 60_000);
        }
        @SuppressWarnings("unchecked")
        Cache<String, Object> queries = (Cache<String, Object>) field(repository, "queries");
        Constructor<?> query = Class.forName("org.readout.search.WordQuery").getDeclaredConstructors()[0];
        query.setAccessible(true);
        for (int length : new int[] {1, 300}) {
            weigh(
                    queries,
                    3_000_000,
                    i -> queries.put("ж".repeat(length) + i, made(query, "ж".repeat(length) + i)),
                    30_000);
        }
    }

    @Test
    void headers_of_many_lines() throws Exception {
        Class<?> type = Class.forName("org.readout.graphql.http.content.HeaderCache");
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Object cache = constructor.newInstance((Function<List<String>, Object>) lines -> true);
        Method get = method(type, "get");
        weigh(field(cache, "known"), 300_000, i -> call(get, cache, List.of("ж".repeat(280) + i)), 20_000);
    }

    @Test
    void texts_of_counts_by_something() throws Exception {
        Class<?> type = Class.forName("org.readout.graphql.page.GroupSql");
        Method of = method(type, "of");
        Ordering ordering = new Ordering("ID", List.of(SortKey.uuid("s.id")));
        for (int length : new int[] {0, 2_000}) {
            weigh(
                    field(type, null, "TEXTS"),
                    4_000_000,
                    i -> {
                        Sql condition = Sql.of("s.slug = ? and '" + "x".repeat(length) + i + "' > ''", "slug");
                        Scope scope = Scope.ofAll(List.of(condition), ordering, OrderDirection.ASC);
                        Grouping grouping = Grouping.by("s.form");
                        call(of, null, StatementRepository.STATEMENT, scope, grouping, 1, List.of(Pages.RECORD));
                    },
                    8_000);
        }
    }

    @Test
    void names_that_filters_refer_to() throws Exception {
        Class<?> type = Class.forName("org.readout.writing.reference.ReferenceRepository");
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Object repository = constructor.newInstance(null, null);
        Constructor<?> name =
                Class.forName("org.readout.writing.input.ReferenceName").getDeclaredConstructors()[0];
        name.setAccessible(true);
        @SuppressWarnings("unchecked")
        Cache<Object, Boolean> known = (Cache<Object, Boolean>) field(repository, "known");
        for (int length : new int[] {1, 120}) {
            weigh(
                    known,
                    4_000_000,
                    i -> {
                        try {
                            known.put(name.newInstance("actor", "x".repeat(length) + i), true);
                        } catch (ReflectiveOperationException e) {
                            throw new IllegalStateException(e);
                        }
                    },
                    40_000);
        }
    }

    @Test
    void rates_of_connections_of_many_addresses() throws Exception {
        Class<?> type = Class.forName("org.readout.graphql.gate.client.ConnectionRate");
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Object rate = constructor.newInstance(500, TimeMeter.SYSTEM_NANOTIME);
        Method allows = method(type, "allows");
        for (String prefix : new String[] {"", "2001:db8:0:0:0:0:0:"}) {
            weigh(field(rate, "buckets"), 8_000_000, i -> call(allows, rate, prefix + i), 60_000);
        }
    }

    @Test
    void clients_of_many_addresses() throws Exception {
        Object budgets = GateForTests.budgets();
        Method of = method(budgets.getClass(), "of");
        for (String prefix : new String[] {"", "2001:db8:0:0:0:0:0:", "x".repeat(5_000)}) {
            weigh(
                    field(budgets, "clients"),
                    16_000_000,
                    i -> call(of, budgets, prefix + i),
                    prefix.length() > 100 ? 5_000 : 60_000);
        }
    }

    private static void weigh(Object cache, long bound, IntConsumer fill, int entries) {
        for (int i = 0; i < entries; i++) {
            fill.accept(i);
        }
        long bytes = Heap.bytesKept(cache, SHARED);
        LOG.infof("%s: %d bytes of %d", cache.getClass().getSimpleName(), bytes, bound);
        assertTrue(bytes <= bound * TOLERANCE, () -> bytes + " bytes, at most " + bound);
        assertTrue(bytes >= bound / 4, () -> bytes + " bytes: it was not filled, or keeps far less than " + bound);
    }

    private static Map<String, Object> filter(int number, int entries, String text) {
        Map<String, Object> filter = new HashMap<>();
        filter.put(
                "topics",
                IntStream.range(0, entries)
                        .mapToObj(i -> text + number + "-" + i)
                        .toList());
        filter.put("minCorroboration", number);
        return filter;
    }

    /** Of all selects the one of most sets of fields. */
    private static RowSelect<?> contradictions() throws Exception {
        return (RowSelect<?>)
                field(Class.forName("org.readout.outlook.contradiction.ContradictionRepository"), null, "STANDING");
    }

    private static RowSelect<?> pruned(RowSelect<?> select, int number) {
        String[] fields = {
            "note",
            "earlier",
            "earlier.quotation",
            "earlier.summary",
            "earlier.onBehalfOf",
            "earlier.saidOn",
            "later",
            "later.quotation",
            "later.summary",
            "later.onBehalfOf",
            "later.saidOn"
        };
        Set<String> chosen = new HashSet<>();
        int bits = Integer.reverse(number * 0x9E3779B1);
        for (int i = 0; i < fields.length; i++) {
            if ((bits >> i & 1) == 1) {
                chosen.add(fields[i]);
            }
        }
        try {
            return LookAhead.during(chosen, select::pruned);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object made(Constructor<?> query, String text) {
        try {
            return query.newInstance("'" + text + "'", "'" + text + "'");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object made(String name) throws Exception {
        Constructor<?> constructor = Class.forName(name).getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    private static Method method(Class<?> type, String name) {
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals(name)) {
                method.setAccessible(true);
                return method;
            }
        }
        throw new IllegalStateException(type + " has no " + name);
    }

    private static Object field(Object owner, String name) throws Exception {
        return field(owner.getClass(), owner, name);
    }

    private static Object field(Class<?> type, Object owner, String name) throws Exception {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }

    private static Object call(Method method, Object owner, Object... arguments) {
        try {
            return method.invoke(owner, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(method + " failed", e);
        }
    }
}
