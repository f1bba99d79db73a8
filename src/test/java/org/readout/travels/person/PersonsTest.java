package org.readout.travels.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.readout.travels.name.Countries;
import org.readout.travels.name.PersonName;
import org.readout.travels.name.Titles;
import org.readout.travels.remark.Mention;

class PersonsTest {

    private final Countries lands = new Countries();
    private final Titles titles = new Titles();
    private final List<Mention> mentions = new ArrayList<>();

    @Test
    void a_full_name_is_one_person_in_all_offices_of_a_country() {
        Mention minister = mention("Foreign Minister", "Jean Roe", "France", "1980-01-01");
        Mention president = mention("President", "Jéan A. Roe", "France", "2010-01-01");
        Mention elsewhere = mention("President", "Jean Roe", "Belgium", "2010-01-01");
        assertSame(of(minister), of(president));
        assertNotSame(of(minister), of(elsewhere));
        assertTrue(of(minister).isLeader());
        assertEquals(2, of(minister).offices().size());
    }

    @Test
    void a_surname_is_the_person_of_that_office_who_is_met_near_in_time() {
        Mention full = mention("President", "Jean Roe", "France", "1990-01-01");
        Mention near = mention("President", "Roe", "France", "1993-01-01");
        Mention minister = mention("Foreign Minister", "Roe", "France", "1993-01-01");
        Mention later = mention("President", "Roe", "France", "2012-01-01");
        assertSame(of(full), of(near));
        assertNotSame(of(full), of(minister));
        assertNotSame(of(full), of(later));
    }

    @Test
    void a_surname_of_two_is_sure_only_between_two_mentions_of_one() {
        mention("President", "Jean Roe", "France", "1990-01-01");
        Mention between = mention("President", "Roe", "France", "1991-01-01");
        Mention last = mention("President", "Jean Roe", "France", "1992-01-01");
        Mention atTheChange = mention("President", "Roe", "France", "1993-01-01");
        mention("President", "Paul Roe", "France", "1995-01-01");
        assertSame(of(last), of(between));
        assertEquals(Optional.empty(), settled().of(atTheChange));
    }

    @Test
    void a_surname_that_passes_from_holder_to_holder_is_not_sure_before_the_first_full_name() {
        Mention before = mention("President", "Assad", "Syria", "1997-01-01");
        Mention first = mention("President", "Bashar Assad", "Syria", "2001-01-01");
        Mention between = mention("President", "Assad", "Syria", "2002-01-01");
        mention("President", "Bashar Assad", "Syria", "2003-01-01");
        assertEquals(Optional.empty(), settled().of(before));
        assertSame(of(first), of(between));
    }

    @Test
    void a_surname_alone_is_one_person_as_long_as_it_is_met_at_short_intervals() {
        Mention one = mention("Foreign Minister", "Doe", "Spain", "1950-01-01");
        Mention same = mention("Foreign Minister", "Doe", "Spain", "1955-01-01");
        Mention other = mention("Foreign Minister", "Doe", "Spain", "1980-01-01");
        assertSame(of(one), of(same));
        assertNotSame(of(one), of(other));
    }

    @Test
    void a_surname_that_several_people_of_those_years_have_is_nobody() {
        mention("President", "Jean Roe", "Spain", "1990-01-01");
        mention("Defense Minister", "Paul Roe", "Spain", "1990-01-01");
        Mention unsure = mention("Foreign Minister", "Roe", "Spain", "1990-01-01");
        assertEquals(Optional.empty(), settled().of(unsure));
    }

    @Test
    void spellings_and_words_left_out_are_one_person() {
        Mention one = mention("President", "Sergei Paul Roe", "Russia", "1990-01-01");
        Mention spelled = mention("President", "Sergey Paul Roe", "Russia", "1991-01-01");
        Mention shorter = mention("President", "Sergei Roe", "Russia", "1992-01-01");
        Mention other = mention("President", "Dergei Paul Roe", "Russia", "1991-01-01");
        assertSame(of(one), of(spelled));
        assertSame(of(one), of(shorter));
        assertNotSame(of(one), of(other));
    }

    @Test
    void a_monarch_goes_by_first_name_and_number() {
        Mention short1 = mention("King", "Roe", "Jordan", "2001-01-01");
        Mention numbered = mention("King", "Roe II", "Jordan", "2002-01-01");
        Mention whole = mention("King", "Roe II bin Poe", "Jordan", "2003-01-01");
        Mention before = mention("King", "Roe I", "Jordan", "1999-01-01");
        assertSame(of(numbered), of(whole));
        assertNotSame(of(numbered), of(before));
        assertEquals(Optional.empty(), settled().of(short1));
    }

    @Test
    void a_queen_leads_a_country_and_a_kings_wife_does_not() {
        Mention queen = mention("Queen", "Roe", "Denmark", "2001-01-01");
        Mention wife = mention("Queen Consort", "Poe", "Norway", "2001-01-01");
        assertTrue(of(queen).isLeader());
        assertFalse(of(wife).isLeader());
    }

    @Test
    void somebody_better_known_from_another_country_is_not_taken_for_the_hosts() {
        mention("Foreign Minister", "Doe", "Russia", "1990-01-01");
        mention("Foreign Minister", "Doe", "Russia", "1991-01-01");
        Mention inGeneva = new Mention(
                titles.of("Foreign Minister"),
                PersonName.of("Doe"),
                lands.named("Switzerland").orElseThrow(),
                false,
                LocalDate.of(1991, 5, 5));
        mentions.add(inGeneva);
        assertEquals(Optional.empty(), settled().of(inGeneva));
    }

    @Test
    void slugs_do_not_depend_on_the_order_in_which_people_are_met() {
        mention("President", "Jean Roe", "France", "1990-01-01");
        mention("President", "Jean Roe", "Belgium", "1990-01-01");
        mention("President", "Jean P. Doe", "Belgium", "1990-01-01");
        mention("Foreign Minister", "Doe", "Spain", "1950-01-01");
        mention("Foreign Minister", "Doe", "Spain", "1980-01-01");
        List<String> expected = List.of(
                "doe-foreign-minister-of-spain-spain-1950",
                "doe-foreign-minister-of-spain-spain-1980",
                "jean-doe",
                "jean-roe-belgium",
                "jean-roe-france");
        assertEquals(expected, slugs());
        Collections.reverse(mentions);
        assertEquals(expected, slugs());
    }

    private List<String> slugs() {
        Persons persons = new Persons();
        mentions.forEach(persons::add);
        List<Person> all = List.copyOf(persons.settled());
        Slugs.assign(all);
        return all.stream().map(Person::slug).sorted().toList();
    }

    private Mention mention(String title, String name, String country, String day) {
        Mention mention = new Mention(
                titles.of(title), PersonName.of(name), lands.named(country).orElseThrow(), true, LocalDate.parse(day));
        mentions.add(mention);
        return mention;
    }

    private Persons persons;

    /** All that were mentioned so far. */
    private Persons settled() {
        if (persons == null) {
            persons = new Persons();
            mentions.forEach(persons::add);
            persons.settled();
        }
        return persons;
    }

    private Person of(Mention mention) {
        return settled().of(mention).orElseThrow();
    }
}
