package org.readout.statement;

import static org.readout.FirstDossier.RECORD;
import static org.readout.FirstDossier.actor;
import static org.readout.FirstDossier.byDate;
import static org.readout.FirstDossier.byText;
import static org.readout.FirstDossier.listed;
import static org.readout.FirstDossier.mayBeOnOrAfter;
import static org.readout.FirstDossier.mayBeOnOrBefore;
import static org.readout.FirstDossier.sorted;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.readout.Filtered;
import org.readout.actor.profile.ActorKind;
import org.readout.statement.form.StatementChannel;
import org.readout.statement.form.StatementForm;
import org.readout.statement.input.StatementInput;
import org.readout.statement.position.Attitude;
import org.readout.statement.position.Likelihood;
import org.readout.statement.position.PositionInput;

@QuarkusTest
class StatementFilterTest {

    /** With ties of a day in the order that the sources tell. */
    private static final Comparator<StatementInput> BY_DATE =
            byDate(StatementInput::saidOn).thenComparing(said -> said.sequence() == null ? 0 : said.sequence());

    private final Filtered<StatementInput> statements =
            new Filtered<>("statements", RECORD.statements(), StatementInput::slug);

    @Test
    void by_speakers() {
        statements.finds(
                Map.of("speakers", List.of("donald-trump", "tass", "dmitry-peskov")),
                statement -> Set.of("donald-trump", "dmitry-peskov").contains(statement.speaker()));
    }

    @Test
    void by_the_sides_of_speakers_of_which_an_outlet_has_none() {
        statements.finds(
                Map.of("countries", List.of("RU", "EU")),
                statement -> "RU".equals(actor(statement.speaker()).country())
                        && actor(statement.speaker()).kind() != ActorKind.OUTLET);
    }

    @Test
    void by_kinds_of_speakers() {
        statements.finds(Map.of("speakerKinds", List.of("INSTITUTION", "UNNAMED_SOURCE")), statement -> Set.of(
                        ActorKind.INSTITUTION, ActorKind.UNNAMED_SOURCE)
                .contains(actor(statement.speaker()).kind()));
    }

    /** By Peskov and Ushakov, who held offices of the Kremlin, by the Kremlin itself, and on its behalf. */
    @Test
    void by_whom_they_speak_for_by_behalf_and_by_office_on_that_day() {
        statements.finds(
                Map.of("speakingFor", List.of("kremlin")),
                statement -> statement.speaker().equals("kremlin")
                        || "kremlin".equals(statement.onBehalfOf())
                        || mayHaveHeldAnOfficeOf("kremlin", statement));
        statements.finds(
                Map.of("speakingFor", List.of("kremlin", "donald-trump"), "meetings", List.of("paris-2018")),
                position(at -> at.meeting().equals("paris-2018"))
                        .and(statement -> Set.of("kremlin", "donald-trump").contains(statement.speaker())
                                || Set.of("kremlin", "donald-trump").contains(String.valueOf(statement.onBehalfOf()))
                                || mayHaveHeldAnOfficeOf("kremlin", statement)));
        statements.finds(
                Map.of("speakingFor", List.of("us-national-security-council")),
                statement -> mayHaveHeldAnOfficeOf("us-national-security-council", statement)
                        || statement.speaker().equals("us-national-security-council")
                        || "us-national-security-council".equals(statement.onBehalfOf()));
    }

    @Test
    void by_whom_they_were_said_on_behalf_of() {
        statements.finds(
                Map.of("onBehalfOf", List.of("donald-trump", "white-house")),
                statement -> Set.of("donald-trump", "white-house").contains(String.valueOf(statement.onBehalfOf())));
    }

    @Test
    void by_meetings() {
        statements.finds(
                Map.of("meetings", List.of("paris-2018", "washington-2018")),
                position(at -> Set.of("paris-2018", "washington-2018").contains(at.meeting())));
    }

    @Test
    void by_likelihoods() {
        statements.finds(
                Map.of("likelihoods", List.of("UNLIKELY", "ALMOST_NO_CHANCE")),
                position(at ->
                        at.likelihood() == Likelihood.UNLIKELY || at.likelihood() == Likelihood.ALMOST_NO_CHANCE));
    }

    @Test
    void by_attitudes() {
        statements.finds(Map.of("attitudes", List.of("SEEKS")), position(at -> at.attitude() == Attitude.SEEKS));
    }

    @Test
    void a_meeting_and_a_likelihood_are_of_one_position() {
        statements.finds(
                Map.of("meetings", List.of("paris-2018"), "likelihoods", List.of("ALMOST_CERTAIN")),
                position(at -> at.meeting().equals("paris-2018") && at.likelihood() == Likelihood.ALMOST_CERTAIN));
        statements.findsNothing(Map.of("meetings", List.of("buenos-aires-2018"), "likelihoods", List.of("UNLIKELY")));
    }

    @Test
    void a_meeting_a_likelihood_and_an_attitude_are_of_one_position() {
        statements.finds(
                Map.of("meetings", List.of("paris-2018"), "attitudes", List.of("WELCOMES", "SEEKS")),
                position(at -> at.meeting().equals("paris-2018")
                        && (at.attitude() == Attitude.WELCOMES || at.attitude() == Attitude.SEEKS)));
        // one statement expects a visit and is open to a summit
        statements.findsNothing(Map.of(
                "meetings", List.of("helsinki-2018"),
                "likelihoods", List.of("VERY_LIKELY"),
                "attitudes", List.of("OPEN")));
    }

    @Test
    void by_events() {
        statements.finds(
                Map.of("events", List.of("cleveland-rally-2018", "nato-brussels-2018")),
                statement -> listed(statement.events()).stream()
                        .anyMatch(Set.of("cleveland-rally-2018", "nato-brussels-2018")::contains));
    }

    @Test
    void by_topics() {
        statements.finds(
                Map.of("topics", List.of("syria", "inf-treaty")),
                statement -> listed(statement.topics()).stream().anyMatch(Set.of("syria", "inf-treaty")::contains));
    }

    @Test
    void by_outlets_that_published_or_relayed() {
        statements.finds(Map.of("outlets", List.of("cnn", "bloomberg")), statement -> statement.reports().stream()
                .anyMatch(report -> report.article().equals("paris-likely-2018-10-23")
                        || listed(report.relays()).stream()
                                .anyMatch(relay -> relay.actor().equals("bloomberg"))));
    }

    @Test
    void a_relay_that_is_no_outlet_is_none() {
        statements.findsNothing(Map.of("outlets", List.of("john-bolton", "sarah-sanders")));
    }

    @Test
    void by_forms() {
        statements.finds(
                Map.of("forms", List.of("QUOTATION", "NO_COMMENT")),
                statement ->
                        statement.form() == StatementForm.QUOTATION || statement.form() == StatementForm.NO_COMMENT);
    }

    @Test
    void by_channels() {
        statements.finds(
                Map.of("channels", List.of("BRIEFING", "SOCIAL_MEDIA")),
                statement -> statement.channel() == StatementChannel.BRIEFING
                        || statement.channel() == StatementChannel.SOCIAL_MEDIA);
    }

    @Test
    void by_codes() {
        statements.finds(Map.of("codes", List.of("012", "051")), statement -> listed(statement.codes()).stream()
                .anyMatch(code -> code.code().equals("012") || code.code().equals("051")));
    }

    @Test
    void from_a_day_on_takes_in_what_may_have_been_said_then() {
        statements.finds(
                Map.of("saidFrom", "2018-10-24"), statement -> mayBeOnOrAfter(statement.saidOn(), "2018-10-24"));
    }

    @Test
    void up_to_a_day_takes_in_what_may_have_been_said_then() {
        statements.finds(
                Map.of("saidTo", "2018-03-31"), statement -> mayBeOnOrBefore(statement.saidOn(), "2018-03-31"));
    }

    @Test
    void between_two_days() {
        statements.finds(
                Map.of("saidFrom", "2018-08-31", "saidTo", "2018-08-31"),
                statement -> mayBeOnOrAfter(statement.saidOn(), "2018-08-31")
                        && mayBeOnOrBefore(statement.saidOn(), "2018-08-31"));
    }

    @Test
    void for_certain_between_two_days_leaves_out_what_may_have_been_said_elsewhere() {
        statements.finds(
                Map.of("saidFrom", "2018-10-01", "saidTo", "2018-11-06", "dates", "CERTAINLY"),
                statement -> !statement.saidOn().toDate().earliest().isBefore(LocalDate.of(2018, 10, 1))
                        && !statement.saidOn().toDate().latest().isAfter(LocalDate.of(2018, 11, 6)));
        statements.finds(
                Map.of("saidFrom", "2018-10-01", "saidTo", "2018-11-06", "dates", "POSSIBLY"),
                statement -> mayBeOnOrAfter(statement.saidOn(), "2018-10-01")
                        && mayBeOnOrBefore(statement.saidOn(), "2018-11-06"));
        statements.findsAll(Map.of("dates", "CERTAINLY"));
    }

    @Test
    void by_whether_their_days_were_worked_out() {
        statements.finds(
                Map.of("inferred", true), statement -> statement.saidOn().basis() != null);
        statements.finds(
                Map.of("inferred", false), statement -> statement.saidOn().basis() == null);
    }

    @Test
    void by_whether_an_article_hedges_them() {
        statements.finds(Map.of("hedged", true), StatementFilterTest::isHedged);
        statements.finds(Map.of("hedged", false), statement -> !isHedged(statement));
    }

    @Test
    void by_corroboration() {
        statements.finds(Map.of("minCorroboration", 1), statement -> StatementApiTest.firstHand(statement) >= 1);
        statements.findsAll(Map.of("minCorroboration", 0));
        statements.findsNothing(Map.of("minCorroboration", 1000));
    }

    @Test
    void by_states() {
        statements.findsAll(Map.of("states", List.of("CURRENT")));
        statements.findsNothing(Map.of("states", List.of("RETRACTED", "CORRECTED")));
    }

    @Test
    void fields_are_joined_by_and() {
        statements.finds(
                Map.of(
                        "speakers", List.of("donald-trump", "vladimir-putin"),
                        "forms", List.of("PARAPHRASE"),
                        "topics", List.of("us-russia-relations"),
                        "saidTo", "2018-09-03"),
                statement -> Set.of("donald-trump", "vladimir-putin").contains(statement.speaker())
                        && statement.form() == StatementForm.PARAPHRASE
                        && listed(statement.topics()).contains("us-russia-relations")
                        && mayBeOnOrBefore(statement.saidOn(), "2018-09-03"));
    }

    @Test
    void an_empty_list_matches_nothing_and_an_empty_filter_everything() {
        statements.findsNothing(Map.of("speakers", List.of()));
        statements.findsAll(Map.of());
    }

    @Test
    void by_date_with_ties_in_the_order_of_recording() {
        statements.orders("SAID_ON", sorted(RECORD.statements(), BY_DATE, StatementInput::slug));
    }

    @Test
    void by_the_order_of_recording() {
        statements.orders(
                "RECORDED_AT",
                RECORD.statements().stream().map(StatementInput::slug).toList());
    }

    @Test
    void by_the_names_of_speakers_and_then_by_date() {
        statements.orders(
                "SPEAKER_NAME",
                sorted(
                        RECORD.statements(),
                        byText((StatementInput statement) ->
                                        actor(statement.speaker()).name())
                                .thenComparing(BY_DATE),
                        StatementInput::slug));
    }

    private static boolean isHedged(StatementInput statement) {
        return statement.reports().stream().anyMatch(report -> report.hedge() != null);
    }

    private static boolean mayHaveHeldAnOfficeOf(String institution, StatementInput statement) {
        return listed(actor(statement.speaker()).offices()).stream()
                .filter(office -> institution.equals(office.institution()))
                .anyMatch(office -> (office.heldFrom() == null
                                || !office.heldFrom()
                                        .toDate()
                                        .earliest()
                                        .isAfter(statement.saidOn().toDate().latest()))
                        && (office.heldUntil() == null
                                || !office.heldUntil()
                                        .toDate()
                                        .latest()
                                        .isBefore(statement.saidOn().toDate().earliest())));
    }

    private static Predicate<StatementInput> position(Predicate<PositionInput> condition) {
        return statement -> listed(statement.positions()).stream().anyMatch(condition);
    }
}
