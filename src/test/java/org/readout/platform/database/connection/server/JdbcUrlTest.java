package org.readout.platform.database.connection.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JdbcUrlTest {

    @Test
    void one_address_stays_as_it_is() {
        String url = "jdbc:postgresql://db.example.org:5432/readout?sslmode=require";
        assertEquals(url, JdbcUrl.of(url, null));
        assertEquals("jdbc:", JdbcUrl.of("jdbc:", null));
    }

    @Test
    void several_become_one_url_that_looks_for_the_primary() {
        assertEquals(
                "jdbc:postgresql://a:5432,b:5433,[::1]:5434/readout?targetServerType=preferPrimary",
                JdbcUrl.of(
                        "jdbc:postgresql://a:5432/readout, postgresql://b:5433/readout,postgresql://[::1]:5434/readout",
                        null));
    }

    @Test
    void parameters_are_those_of_the_first() {
        assertEquals(
                "jdbc:postgresql://a,b/readout?sslmode=require&targetServerType=preferPrimary",
                JdbcUrl.of("jdbc:postgresql://a/readout?sslmode=require,postgresql://b/readout?sslmode=require", null));
    }

    @Test
    void replicas_are_candidates_too_and_none_is_named_twice() {
        assertEquals(
                "jdbc:postgresql://a:1,b:2,c:3/readout?targetServerType=preferPrimary",
                JdbcUrl.of(
                        "jdbc:postgresql://a:1/readout,postgresql://b:2/readout",
                        "postgresql://b:2/readout,postgresql://c:3/readout"));
        assertEquals(
                "jdbc:postgresql://a:1,b:2/readout?targetServerType=preferPrimary",
                JdbcUrl.of("jdbc:postgresql://a:1/readout", "postgresql://b:2/readout"));
    }
}
