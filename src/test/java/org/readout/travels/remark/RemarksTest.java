package org.readout.travels.remark;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.travels.file.Journey;
import org.readout.travels.name.Countries;
import org.readout.travels.name.Titles;

class RemarksTest {

    private final Countries lands = new Countries();
    private final Remarks remarks = new Remarks(new NamedList(lands, new Titles()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Met with President Roe. | President Roe FR",
                "Met with President Jean Roe and Prime Minister Poe. | President Jean Roe FR, Prime Minister Poe FR",
                "Met with President Roe, Prime Minister Poe, and Foreign Minister Doe. "
                        + "| President Roe FR, Prime Minister Poe FR, Foreign Minister Doe FR",
                "Met with King Roe IV of Jordan. | King Roe IV JO",
                "Met with King Roe IV and Queen Poe. | King Roe IV FR, Queen Consort Poe FR",
                "Met with King Roe IV and Danish Queen Poe II. | King Roe IV FR, Queen Poe II DK",
                "Met with Queen Poe and King Roe IV. | Queen Poe FR, King Roe IV FR",
                "Met with Prime Minister Poe and Israeli Prime Minister Noe. | Prime Minister Poe FR, Prime Minister Noe IL",
                "Met with French President Roe and Foreign Minister Doe. | President Roe FR, Foreign Minister Doe FR",
                "Met with Soviet General Secretary Roe. | General Secretary Roe -",
                "Met with NATO Secretary General Roe. | Secretary General Roe -",
                "Met with Foreign Secretary Roe. | Foreign Minister Roe FR",
                "Met with former President Roe. | President Roe FR",
                "Met with President U.S. Roe. | President U.S. Roe FR",
                "Met with President J. R. Roe. Signed a treaty. | President J. R. Roe FR",
                "Met with President d’Estaing-Roe and Prime Minister van den Poe. "
                        + "| President d’Estaing-Roe FR, Prime Minister van den Poe FR",
                "Met with Emir Sheikh Roe bin Poe al-Doe. | Emir Roe bin Poe al-Doe FR",
                "Met with President Roe to discuss trade with Prime Minister Poe. | President Roe FR",
                "Met with President Roe and signed a treaty. | President Roe FR",
                "Met with President Roe on May 4. | President Roe FR",
                "Met with President Roe; met with Prime Minister Poe. | President Roe FR; Prime Minister Poe FR",
                "State visit; met with President Roe. | President Roe FR",
                "Attended a summit and met with President Roe. | President Roe FR",
                "Met with President Roe. Also met with Prime Minister Poe. | President Roe FR; Prime Minister Poe FR",
                "Met with President Roe and with Prime Minister Poe. | President Roe FR, Prime Minister Poe FR",
                "Met with President Roe and senior officials. | President Roe FR and others",
                "Met with senior officials and President Roe. | President Roe FR and others",
                "Met with Belgian officials, and with Israeli Prime Minister Noe. | Prime Minister Noe IL and others",
                "Met with met with President Roe. | President Roe FR",
                "With Secretary of Defense Noe, met with President Roe. | President Roe FR",
                "Met informally with President Roe. | President Roe FR",
                "Met With President Roe. | President Roe FR",
                "Attended a funeral. Met afterward with President Roe. | President Roe FR",
                "Met May 4 with President Roe; met with Prime Minister Poe. | President Roe FR; Prime Minister Poe FR",
                "Met with President Roe and the Bridge Council. | President Roe FR and others",
                "Met with the Bridge Commission and with President Roe. | President Roe FR and others",
                "Met with Deputy Prime Minister and Foreign Minister Joe Doe. "
                        + "| Deputy Prime Minister Joe Doe FR, Foreign Minister Joe Doe FR",
            })
    void what_is_sure_is_read(String text, String met) {
        assertEquals(met, read(text, "France"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "President Poe met with President Roe. | WHO_MET_IS_NOT_SURE",
                "Joined President Poe, who met with President Roe. | WHO_MET_IS_NOT_SURE",
                "With President Poe, met with President Roe. | WHO_MET_IS_NOT_SURE",
                "Had met with President Roe. | WHO_MET_IS_NOT_SURE",
                "Met with senior officials. | NOBODY_NAMED",
                "Met with the Presidents of Chile and Peru. | NOBODY_NAMED",
                "Met with senior officials and opened a bridge. | NOBODY_NAMED",
                "Met with senior officials and Jean Roe. | SOMEBODY_NOT_UNDERSTOOD",
                "Met with Jean Roe and party leaders, and with President Poe. | NOBODY_NAMED",
                "Met with Belgian officials and President Roe. | COUNTRY_NOT_SURE",
                "Met with Jean Roe. | SOMEBODY_NOT_UNDERSTOOD",
                "Met with President Roe and Mayor Poe. | SOMEBODY_NOT_UNDERSTOOD",
                "Met with President Roe and opposition leader Jean Poe. | SOMEBODY_NOT_UNDERSTOOD",
                "Met with President Roe and Chief of Army Staff Joe Poe. | SOMEBODY_NOT_UNDERSTOOD",
                "Met with President Roe and House of Representatives Speaker Poe. | SOMEBODY_NOT_UNDERSTOOD",
                "Met with President Roe and Council of Bridges Speaker Poe. | SOMEBODY_NOT_UNDERSTOOD",
                "Met with Director of the Bridge Commission and President Poe. | SOMEBODY_NOT_UNDERSTOOD",
                "Met with President Roe and Bridge Council Speaker Poe. | SOMEBODY_NOT_UNDERSTOOD",
                "Met with President Roe and leaders of a party, and Prime Minister Poe. | SOMEBODY_NOT_UNDERSTOOD",
                "Met with Israeli Prime Minister Noe and President Roe. | COUNTRY_NOT_SURE",
                "Met with Secretary General Roe. | COUNTRY_NOT_SURE",
                "Met with President Roe’s adviser. | END_NOT_SURE",
                "Met with President Roe of Freedonia. | END_NOT_SURE",
                "Met with President Roe Prime Minister Poe. | END_NOT_SURE",
                "Met with Deputy Prime Minister and Foreign Minister Doe. | PERSON_NOT_SURE",
            })
    void what_is_not_sure_is_left_out(String text, LeftOut reason) {
        assertEquals(reason.name(), read(text, "France"));
    }

    @ParameterizedTest
    @CsvSource({"West Bank", "Denmark (Greenland)"})
    void in_a_territory_only_officials_whose_country_is_named_are_sure(String territory) {
        assertEquals("COUNTRY_NOT_SURE", read("Met with Prime Minister Poe.", territory));
        assertEquals("Prime Minister Poe DK", read("Met with Danish Prime Minister Poe.", territory));
    }

    @ParameterizedTest
    @CsvSource({
        "Met May 4 with President Roe.,' May 4'",
        "Met (May 4–5) with President Roe at noon.,' (May 4–5) at noon'",
        "Met on May 4 with President Roe and opened a bridge May 5.,' on May 4'"
    })
    void a_day_before_the_names_is_told_with_the_words_after_them(String text, String after) {
        assertEquals(after, encounters(text, "France").get(0).after());
    }

    private String read(String text, String country) {
        return encounters(text, country).stream().map(RemarksTest::told).collect(joining("; "));
    }

    private List<Encounter> encounters(String text, String country) {
        LocalDate day = LocalDate.of(2000, 5, 1);
        Journey trip = new Journey(Path.of("a"), 1, "1", "a", "president", "A", day, day, country, "", text);
        return remarks.encounters(trip, lands.named(country).orElseThrow());
    }

    private static String told(Encounter encounter) {
        return encounter.isSure()
                ? encounter.met().stream().map(RemarksTest::told).collect(joining(", "))
                        + (encounter.others() ? " and others" : "")
                : encounter.leftOut().name();
    }

    private static String told(Mention mention) {
        String code = mention.land().code();
        return mention.title().office() + " " + mention.name().printed() + " " + (code == null ? "-" : code);
    }
}
