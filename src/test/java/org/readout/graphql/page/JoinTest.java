package org.readout.graphql.page;

import static org.junit.jupiter.api.Assertions.fail;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.graphql.Endpoint;
import org.readout.graphql.http.Production;

/** What each row has one of is in memory, or comes with the row, once the document is known. */
@QuarkusTest
@TestProfile(Production.class)
class JoinTest {

    private static final int MOST_TIMES = 5_000;
    private static final int MOST_ROWS = 50;

    @Inject
    MeterRegistry meters;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query($n: Int!) { statements(first: $n) { nodes { slug speaker { slug name } } } }",
                "query($n: Int!) { statements(last: $n) { edges { node { said: saidOn { edtf } who: speaker { name } } } } }",
                "query($n: Int!) { meetings(first: $n) { nodes { ...Titled event { name startsOn { edtf } } } } } fragment Titled on Meeting { title event { slug } }",
                "query($n: Int!) { search(query: \"summit\", kinds: [STATEMENT], first: $n) { edges { node { ... on Statement { slug quotation } } } } }",
            })
    void a_page_with_it_takes_one_statement_in_the_end(String query) {
        assertTakesOneStatement(query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query($n: Int!) { statements(first: $n) { totalCount } }",
                "query($n: Int!) { meetings(first: $n) { counts(by: YEAR, first: 100) { key count } } }",
                "query($n: Int!) { search(query: \"summit\", first: $n) { totalCount } }",
            })
    void of_what_is_counted_no_page_is_read(String query) {
        assertTakesOneStatement(query);
    }

    private void assertTakesOneStatement(String query) {
        for (int i = 0; i < MOST_TIMES; i++) {
            // an answer that was kept would take none
            Map<String, Integer> variables = Map.of("n", 1 + i % MOST_ROWS);
            double plans = count("readout.graphql.answers", "by", "plan");
            double statements = count("readout.sql.statements", "for", "request");
            Endpoint.ask(query, variables);
            double taken = count("readout.sql.statements", "for", "request") - statements;
            if (count("readout.graphql.answers", "by", "plan") > plans && taken == 1) {
                return;
            }
        }
        fail("each time more statements were made for " + query);
    }

    /** 0 before anything was counted. */
    private double count(String meter, String... tags) {
        Counter counter = meters.find(meter).tags(tags).counter();
        return counter == null ? 0 : counter.count();
    }
}
