package org.readout.pages.actor;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.readout.pages.part.MeetingLine;
import org.readout.pages.part.PageLinks;
import org.readout.pages.part.PartialDay;
import org.readout.pages.part.Plural;
import org.readout.pages.part.StatementLine;

/**
 * An actor of any kind.
 *
 * @param type what its type is called in the graph
 * @param country null where it is on no side
 * @param offices null where it can hold none
 * @param kind that of an outlet; else null
 * @param stateRun of an outlet; null where nobody says
 * @param headcount of a group or an unnamed source; null where nobody says
 * @param articles those of an outlet; else null
 */
@RegisterForReflection
public record ActorProfile(
        String type,
        String slug,
        String permalink,
        String state,
        String name,
        List<String> aliases,
        String wikidataId,
        Country country,
        List<OfficeLine> offices,
        String kind,
        Boolean stateRun,
        Integer headcount,
        Articles articles,
        Meetings meetings,
        Statements statements,
        Contradictions reversals,
        Contradictions contradictions) {

    /** What it is, as a sentence goes on. */
    public String description() {
        return ActorTypeWords.of(type, kind, stateRun, headcount);
    }

    /** In a sentence, for those who see nothing but a link to the page. */
    public String introduction() {
        String side = country == null ? "" : " (" + country.name() + ")";
        return name + side + ", " + description() + ": " + statements.label() + " in the record, "
                + Plural.of(contradictions.totalCount() + reversals.totalCount(), "contradiction") + ".";
    }

    /** The side that it is on. */
    @RegisterForReflection
    public record Country(String code, String name) {}

    /** Articles of an outlet. */
    @RegisterForReflection
    public record Articles(int totalCount, List<ArticleLine> nodes, PageLinks pageInfo) {

        /** How many there are. */
        public String label() {
            return Plural.of(totalCount, "article");
        }
    }

    /**
     * An article in a list.
     *
     * @param headline null where the text bears none
     * @param publishedOn null where it is not known
     */
    @RegisterForReflection
    public record ArticleLine(String slug, String headline, PartialDay publishedOn) {

        /** What it is called: its headline, else its slug. */
        public String title() {
            return headline == null ? "Article without a headline (" + slug + ")" : headline;
        }
    }

    /** Meetings that it takes part in. */
    @RegisterForReflection
    public record Meetings(int totalCount, List<MeetingLine> nodes, PageLinks pageInfo) {

        /** How many there are. */
        public String label() {
            return Plural.of(totalCount, "meeting");
        }
    }

    /** What it said. */
    @RegisterForReflection
    public record Statements(
            int totalCount,
            List<MonthBars.Month> months,
            List<Outlet> outlets,
            List<StatementLine> nodes,
            PageLinks pageInfo) {

        /** How many there are. */
        public String label() {
            return Plural.of(totalCount, "statement");
        }

        /** How many fell into which month. */
        public MonthBars bars() {
            return MonthBars.of(months, totalCount);
        }
    }

    /** An outlet that published or relayed some of what it said. */
    @RegisterForReflection
    public record Outlet(String key, String label, int count) {

        /** How many of the statements. */
        public String statements() {
            return Plural.of(count, "statement");
        }
    }

    /** Contradictions that it stands in. */
    @RegisterForReflection
    public record Contradictions(int totalCount, List<ContradictionPair> nodes, PageLinks pageInfo) {}
}
