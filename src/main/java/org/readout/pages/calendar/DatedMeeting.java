package org.readout.pages.calendar;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import org.readout.pages.part.ActorLink;
import org.readout.pages.part.EnumWords;
import org.readout.pages.part.PartialDay;
import org.readout.pages.part.PlaceName;

/**
 * A meeting and what is known of its day.
 *
 * @param place null where it is not known
 * @param status null before anybody gave it one
 */
@RegisterForReflection
public record DatedMeeting(
        String slug, String title, String status, Day date, PlaceName place, List<Participation> participants) {

    /** In words. */
    public String statusWords() {
        return status == null ? "no status" : EnumWords.of(status);
    }

    /** Those who meet, without those who are with them. */
    public List<ActorLink> principals() {
        List<ActorLink> principals = participants.stream()
                .filter(Participation::isPrincipal)
                .map(Participation::actor)
                .toList();
        return principals.isEmpty()
                ? participants.stream().map(Participation::actor).toList()
                : principals;
    }

    /** Somebody's part in a meeting. */
    @RegisterForReflection
    public record Participation(String role, ActorLink actor) {

        private boolean isPrincipal() {
            return role.equals("PRINCIPAL") || role.equals("HOST");
        }
    }

    /**
     * A date as far as it is known.
     *
     * @param basis how it was worked out; null where a source prints it
     * @param earliest the first day that it can mean
     * @param latest the last
     */
    @RegisterForReflection
    public record Day(String edtf, String label, String basis, String earliest, String latest) {

        /** The date alone. */
        public PartialDay day() {
            return new PartialDay(edtf, label);
        }

        LocalDate first() {
            return LocalDate.parse(earliest);
        }

        boolean isOneDay() {
            return earliest.equals(latest);
        }
    }
}
