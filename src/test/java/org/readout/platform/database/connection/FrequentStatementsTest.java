package org.readout.platform.database.connection;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrequentStatementsTest {

    private final FrequentStatements frequent = new FrequentStatements();

    @Test
    void a_statement_is_kept_once_it_has_come_several_times() {
        assertFalse(frequent.test("select 1"));
        assertFalse(frequent.test("select 1"));
        assertTrue(frequent.test("select 1"));
        assertTrue(frequent.test("select 1"));
    }

    @Test
    void thousands_that_each_come_once_are_not_kept() {
        assertTrue(IntStream.range(0, 10_000).noneMatch(i -> frequent.test("select " + i)));
    }
}
