package org.readout.actor.filter;

import static org.readout.FirstDossier.RECORD;
import static org.readout.FirstDossier.byText;
import static org.readout.FirstDossier.listed;
import static org.readout.FirstDossier.sorted;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.readout.Filtered;
import org.readout.actor.ActorInput;
import org.readout.actor.profile.ActorKind;
import org.readout.statement.input.StatementInput;

@QuarkusTest
class ActorFilterTest {

    private static final List<ActorInput> LEADERS = RECORD.actors().stream()
            .filter(actor -> actor.kind() == ActorKind.LEADER)
            .toList();

    private final Filtered<ActorInput> actors = new Filtered<>("actors", RECORD.actors(), ActorInput::slug);
    private final Filtered<ActorInput> leaders = new Filtered<>("leaders", LEADERS, ActorInput::slug);

    @Test
    void by_kinds() {
        actors.finds(Map.of("kinds", List.of("OUTLET", "LEADER")), actor -> Set.of(ActorKind.OUTLET, ActorKind.LEADER)
                .contains(actor.kind()));
    }

    @Test
    void by_sides() {
        actors.finds(Map.of("countries", List.of("RU", "FR")), actor -> "RU".equals(actor.country()));
    }

    @Test
    void by_a_part_of_a_name_or_alias_without_case_and_accents() {
        actors.finds(Map.of("name", "TRÚMP"), named("trump"));
        actors.finds(Map.of("name", "outlets"), named("outlets"));
        actors.finds(Map.of("name", "afp"), named("afp"));
    }

    @Test
    void no_character_of_a_name_is_a_wildcard() {
        actors.findsNothing(Map.of("name", "%"));
        actors.findsNothing(Map.of("name", "t_ump"));
        actors.findsNothing(Map.of("name", "\\"));
        actors.finds(Map.of("name", "@RT_com"), actor -> actor.slug().equals("rt"));
    }

    @Test
    void fields_are_joined_by_and() {
        actors.finds(
                Map.of("kinds", List.of("OFFICIAL", "INSTITUTION"), "countries", List.of("US"), "name", "united"),
                named("united").and(actor -> "US".equals(actor.country()) && actor.kind() == ActorKind.INSTITUTION));
    }

    @Test
    void an_empty_list_matches_nobody_and_an_empty_filter_everybody() {
        actors.findsNothing(Map.of("kinds", List.of()));
        actors.findsAll(Map.of());
        actors.findsAll(Map.of("name", ""));
    }

    @Test
    void by_name() {
        actors.orders("NAME", sorted(RECORD.actors(), byText(ActorInput::name), ActorInput::slug));
        leaders.orders("NAME", List.of("donald-trump", "vladimir-putin"));
    }

    @Test
    void by_how_much_they_said() {
        Comparator<ActorInput> count = Comparator.comparingLong(actor -> RECORD.statements().stream()
                .map(StatementInput::speaker)
                .filter(actor.slug()::equals)
                .count());
        actors.orders("STATEMENT_COUNT", sorted(RECORD.actors(), count, ActorInput::slug));
        leaders.orders("STATEMENT_COUNT", List.of("vladimir-putin", "donald-trump"));
    }

    @Test
    void leaders_by_side_and_by_name() {
        leaders.finds(Map.of("countries", List.of("US")), actor -> actor.slug().equals("donald-trump"));
        leaders.finds(Map.of("name", "president p"), actor -> actor.slug().equals("vladimir-putin"));
        leaders.findsNothing(Map.of("name", "Bolton"));
    }

    @Test
    void leaders_in_office_on_a_day() {
        leaders.findsNothing(Map.of("inOfficeOn", "2012-05-06"));
        leaders.finds(Map.of("inOfficeOn", "2012-05-07"), actor -> actor.slug().equals("vladimir-putin"));
        leaders.findsAll(Map.of("inOfficeOn", "2017-01-20"));
        leaders.findsAll(Map.of("inOfficeOn", "2021-01-20"));
        leaders.finds(Map.of("inOfficeOn", "2021-01-21"), actor -> actor.slug().equals("vladimir-putin"));
    }

    @Test
    void leaders_by_kinds_of_office() {
        leaders.findsAll(Map.of("officeKinds", List.of("HEAD_OF_STATE", "MINISTER")));
        leaders.findsNothing(Map.of("officeKinds", List.of("MINISTER")));
        leaders.finds(
                Map.of("officeKinds", List.of("HEAD_OF_STATE"), "inOfficeOn", "2022-01-01", "countries", List.of("RU")),
                actor -> actor.slug().equals("vladimir-putin"));
    }

    private static Predicate<ActorInput> named(String part) {
        return actor -> Stream.concat(Stream.of(actor.name()), listed(actor.aliases()).stream())
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(part));
    }
}
