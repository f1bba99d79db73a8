package org.readout.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.Drafts;
import org.readout.Editors;
import org.readout.ForEditors;
import org.readout.graphql.TestDatabase;

/** Days of the whole calendar through Hibernate, in time zones that left days out or were off by odd minutes. */
@QuarkusTest
@TestProfile(ForEditors.class)
class StoredDaysTest {

    private static final int DAYS = 40;
    private static final long SEED = 20111230;
    private static final String STORED = "select starts_on_earliest || ' ' || ends_on_latest from event where slug = ?";

    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restoreZone() {
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Apia", "America/New_York", "Asia/Kathmandu", "Africa/Monrovia"})
    void any_day_is_stored_as_it_was_written(String name) throws SQLException {
        TimeZone.setDefault(TimeZone.getTimeZone(name));
        Map<String, LocalDate> recorded = new LinkedHashMap<>();
        days().mapToObj(LocalDate::ofEpochDay).forEach(day -> recorded.put(record(day), day));
        try (Connection connection = TestDatabase.connect();
                PreparedStatement stored = connection.prepareStatement(STORED)) {
            for (Map.Entry<String, LocalDate> event : recorded.entrySet()) {
                stored.setString(1, event.getKey());
                try (ResultSet row = stored.executeQuery()) {
                    row.next();
                    assertEquals(event.getValue() + " " + event.getValue(), row.getString(1));
                }
            }
        }
    }

    private static LongStream days() {
        long first = LocalDate.of(1, 1, 1).toEpochDay();
        long reform = LocalDate.of(1582, 10, 5).toEpochDay();
        long last = LocalDate.of(9999, 12, 31).toEpochDay();
        Random random = new Random(SEED);
        return LongStream.concat(
                LongStream.of(
                        first, reform - 1, reform, LocalDate.of(2011, 12, 30).toEpochDay(), last),
                LongStream.concat(random.longs(DAYS / 2, first, reform), random.longs(DAYS / 2, first, last + 1)));
    }

    private static String record(LocalDate day) {
        String slug = Drafts.slug("day");
        Map<String, Object> event = Drafts.event(slug);
        event.put("startsOn", Map.of("edtf", day.toString()));
        event.put("endsOn", Map.of("edtf", day.toString()));
        Editors.write("record-event", Map.of("input", event));
        return slug;
    }
}
