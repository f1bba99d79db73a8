package org.readout.travels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder as the source has it, with people who never were; but one president whom the first record has too. */
final class MadeUpTravels {

    private MadeUpTravels() {}

    static void write(Path folder) throws IOException {
        write(folder.resolve("travels/presidents/presidents.xml"), """
                <presidents>
                  <president n="1"><id>roe-jane</id><name>Jane Q. Roe</name>
                    <took-office-date>2001-01-20</took-office-date><left-office-date>2009-01-20</left-office-date></president>
                  <president n="2"><id>trump-donald-j</id><name>Donald J. Trump</name>
                    <took-office-date>2017-01-20</took-office-date><left-office-date>2021-01-20</left-office-date></president>
                </presidents>""");
        write(
                folder.resolve("travels/president-travels/roe-jane.xml"),
                "<trips>"
                        + trip(
                                "president",
                                "roe-jane",
                                "Jane Q. Roe",
                                "1",
                                "2002-03-04",
                                "2002-03-06",
                                "France",
                                "Paris",
                                "State visit; met with President Jean Poe and Prime Minister Doe. Met with President Jean Poe.")
                        + trip(
                                "president",
                                "roe-jane",
                                "Jane Q. Roe",
                                "2",
                                "2003-01-02",
                                "2003-01-02",
                                "U.S.S.R.",
                                "Moscow, Kiev",
                                "Met with President Poe in Kiev. Met with senior officials.")
                        + trip(
                                "president",
                                "roe-jane",
                                "Jane Q. Roe",
                                "3",
                                "2003-01-02",
                                "2003-01-02",
                                "U.S.S.R.",
                                "Moscow, Kiev",
                                "")
                        + "</trips>");
        write(
                folder.resolve("travels/secretary-travels/foe-ann.xml"),
                "<trips>"
                        + trip(
                                "secretary",
                                "foe-ann",
                                "Ann Foe",
                                "4",
                                "2002-03-04",
                                "2002-03-05",
                                "France",
                                "",
                                "Met with President Roe. Met with President Poe March 5.")
                        + "</trips>");
        write(
                folder.resolve("visits/data/2010.xml"),
                "<visits>"
                        + visit(
                                "5",
                                "2018-04-23",
                                "2018-04-25",
                                "President Jean Poe",
                                "France",
                                "Met with President Trump.")
                        + visit("6", "2018-05-01", "2018-05-01", "Jean Moe", "Italy", "Met with President Trump.")
                        + visit("7", "2018-06-01", "2018-06-01", "President Vladimir Putin", "Russia", "Private visit.")
                        + "</visits>");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String trip(String role, String who, String name, String id, String... rest) {
        return """
                <trip role="%s" who="%s"><id>%s</id><role>%1$s</role><name>%s</name><start-date>%s</start-date>
                <end-date>%s</end-date><country id="x">%s</country><locale>%s</locale><remarks>%s</remarks></trip>
                """.formatted(role, who, id, name, rest[0], rest[1], rest[2], rest[3], rest[4]);
    }

    private static String visit(String id, String start, String end, String visitor, String from, String description) {
        return """
                <visit><id>%s</id><start-date>%s</start-date><end-date>%s</end-date><visitor>%s</visitor>
                <from id="x">%s</from><description>%s</description></visit>
                """.formatted(id, start, end, visitor, from, description);
    }
}
