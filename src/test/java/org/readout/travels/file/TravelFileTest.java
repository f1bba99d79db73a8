package org.readout.travels.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TravelFileTest {

    private static final String TRIP = """
            <trip role="president" who="roe-jane">
              <id>1</id><role>president</role><name>Jane Roe</name>
              <start-date>2001-02-03</start-date><end-date>2001-02-04</end-date>
              <country id="france">France</country><locale/><remarks>Met
                with President Poe.</remarks><created-by>x</created-by>
            </trip>
            """;

    @TempDir
    Path folder;

    private final List<Journey> journeys = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    @Test
    void a_trip_is_read_with_its_text_in_one_line() throws IOException {
        read("<trips>" + TRIP + "</trips>");
        assertEquals(List.of(), faults);
        Journey trip = journeys.get(0);
        assertEquals("Met with President Poe.", trip.remarks());
        assertEquals("2001-02-04", trip.end().toString());
        assertEquals("roe-jane", trip.who());
        assertFalse(trip.isVisit());
    }

    @Test
    void a_visit_and_a_term_without_end_are_read() throws IOException {
        read("""
                <visits><visit><id>7</id><start-date>1990-01-10</start-date><end-date>1990-01-12</end-date>
                <visitor>President Poe</visitor><from id="france">France</from><description/></visit></visits>""");
        read("""
                <presidents><president n="1"><id>roe-jane</id><name>Jane Roe</name>
                <took-office-date>2001-01-20</took-office-date><left-office-date still-in-office="true"/></president>
                </presidents>""");
        assertEquals(List.of(), faults);
        assertTrue(journeys.get(0).isVisit());
        assertTrue(terms.get(0).covers(journeys.get(0).start().plusYears(50)));
        assertFalse(terms.get(0).covers(journeys.get(0).start()));
    }

    @Test
    void what_is_unknown_is_told_with_its_line_and_the_rest_is_read() throws IOException {
        read("<trips>\n<voyage>\n<id>1</id></voyage>\n" + TRIP.replace("<locale/>", "<aircraft>747</aircraft>")
                + "</trips>");
        assertEquals(1, journeys.size());
        assertEquals(List.of(2, 7), faults.stream().map(Fault::line).toList());
        assertTrue(faults.get(1).reason().contains("<aircraft>"));
    }

    @Test
    void a_trip_without_a_right_date_is_left_out_and_the_next_is_read() throws IOException {
        read("<trips>" + TRIP.replace("02-03", "02-30") + TRIP.replace("2001-02-04", "2000-01-01")
                + TRIP.replace("<id>1</id>", "") + TRIP + "</trips>");
        assertEquals(1, journeys.size());
        assertEquals(3, faults.size());
        assertTrue(
                faults.get(1).reason().contains("before it starts"),
                faults.get(1).reason());
        assertTrue(faults.get(2).reason().contains("no id"), faults.get(2).reason());
    }

    @Test
    void what_is_no_xml_is_told_with_its_line_and_what_came_before_stays() throws IOException {
        read("<trips>\n" + TRIP + "<trip role='president'><name>\n</trips>");
        assertEquals(1, journeys.size());
        assertEquals(9, faults.get(0).line());
    }

    @Test
    void a_file_of_something_else_is_a_fault() throws IOException {
        read("<html/>");
        assertTrue(faults.get(0).reason().contains("<html>"));
    }

    @Test
    void nothing_outside_of_the_file_is_read() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "France");
        read("<!DOCTYPE trips [<!ENTITY out SYSTEM '" + secret.toUri() + "'>]><trips>"
                + TRIP.replace(">France<", ">&out;<") + "</trips>");
        assertEquals(List.of(), journeys);
        assertEquals(1, faults.size());
    }

    @Test
    void a_byte_order_mark_is_passed_over() throws IOException {
        read("\ufeff<?xml version='1.0' encoding='UTF-8'?><trips>" + TRIP + "</trips>");
        assertEquals(List.of(), faults);
        assertEquals(1, journeys.size());
    }

    @Test
    void what_is_no_utf_8_is_told() throws IOException {
        String document = "<?xml version='1.0' encoding='%s'?><trips>" + TRIP.replace("Jane", "J\u00e4ne") + "</trips>";
        read(document.formatted("UTF-16").getBytes(StandardCharsets.UTF_16));
        read(document.formatted("ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1));
        // overlong, and half of a surrogate pair
        for (String bytes : List.of("\u00c1\u0081", "\u00ed\u00a0\u0080")) {
            read(document.formatted("UTF-8").replace("\u00e4", bytes).getBytes(StandardCharsets.ISO_8859_1));
        }
        assertEquals(List.of(), journeys);
        assertEquals(
                List.of("This is no UTF-8.", "This is no UTF-8.", "This is no UTF-8.", "This is no UTF-8."),
                faults.stream().map(Fault::reason).toList());
    }

    private void read(String text) throws IOException {
        read(text.getBytes(StandardCharsets.UTF_8));
    }

    private void read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("a.xml"), bytes);
        new TravelFile(file, journeys::add, terms::add, faults::add).read();
    }
}
