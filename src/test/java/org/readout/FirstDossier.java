package org.readout;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.readout.actor.ActorInput;
import org.readout.meeting.MeetingInput;
import org.readout.statement.input.StatementInput;
import org.readout.time.PartialDate;
import org.readout.time.PartialDateInput;
import org.readout.writing.content.RecordJson;

/** The record that tests find in the database, as its dossier has it: what is expected is worked out from it, in Java. */
public final class FirstDossier {

    public static final Dossier RECORD = read();

    private FirstDossier() {}

    public static ActorInput actor(String slug) {
        return only(RECORD.actors(), actor -> actor.slug().equals(slug));
    }

    public static MeetingInput meeting(String slug) {
        return only(RECORD.meetings(), meeting -> meeting.slug().equals(slug));
    }

    public static StatementInput statement(String slug) {
        return only(RECORD.statements(), statement -> statement.slug().equals(slug));
    }

    /** The slugs of those that meet a condition, in the order of the dossier. */
    public static <T> List<String> slugs(List<T> all, Predicate<T> condition, Function<T, String> slug) {
        return all.stream().filter(condition).map(slug).toList();
    }

    /** The slugs of all in an order; ties stay in the order of the dossier. */
    public static <T> List<String> sorted(List<T> all, Comparator<T> order, Function<T, String> slug) {
        return all.stream().sorted(order).map(slug).toList();
    }

    /** By date, the undated last. */
    public static <T> Comparator<T> byDate(Function<T, PartialDateInput> date) {
        return comparing(date.andThen(FirstDossier::date), nullsLast(Comparator.<PartialDate>naturalOrder()));
    }

    /** By text without case and accents and with plain quotes and dashes, as the database folds it. */
    public static <T> Comparator<T> byText(Function<T, String> text) {
        return comparing(text.andThen(FirstDossier::folded));
    }

    public static boolean mayBeOnOrAfter(PartialDateInput date, String day) {
        return date != null && !date.toDate().latest().isBefore(LocalDate.parse(day));
    }

    public static boolean mayBeOnOrBefore(PartialDateInput date, String day) {
        return date != null && !date.toDate().earliest().isAfter(LocalDate.parse(day));
    }

    /** An empty list for null. */
    public static <T> List<T> listed(List<T> list) {
        return list == null ? List.of() : list;
    }

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[‘’]", "'")
                .replaceAll("[“”]", "\"")
                .replaceAll("[‐–—]", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static PartialDate date(PartialDateInput input) {
        return input == null ? null : input.toDate();
    }

    private static <T> T only(List<T> all, Predicate<T> condition) {
        List<T> found = all.stream().filter(condition).toList();
        if (found.size() != 1) {
            throw new AssertionError("not one but " + found.size());
        }
        return found.get(0);
    }

    private static Dossier read() {
        try (InputStream document = FirstDossier.class.getResourceAsStream("/dossiers/trump-putin-2018.json")) {
            return RecordJson.MAPPER.readValue(document, Dossier.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
