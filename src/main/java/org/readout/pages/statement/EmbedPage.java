package org.readout.pages.statement;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.readout.pages.part.ActorLink;
import org.readout.pages.part.DayWithBasis;
import org.readout.pages.statement.StatementPage.Carriers;

/**
 * The data of the document {@code statement-embed}.
 *
 * @param statement null where there is none
 */
@RegisterForReflection
public record EmbedPage(EmbeddedStatement statement) {

    /** A statement as other sites show it. */
    @RegisterForReflection
    public record EmbeddedStatement(
            String slug,
            String permalink,
            String state,
            int revision,
            String form,
            String quotation,
            String summary,
            DayWithBasis saidOn,
            ActorLink speaker,
            Carriers carriers) {

        public String title() {
            return speaker.name() + ", " + saidOn.label();
        }

        public SpokenWords words() {
            return new SpokenWords(form, quotation, summary);
        }

        public boolean isRetracted() {
            return "RETRACTED".equals(state);
        }

        /** The articles that carry it, in a sentence. */
        public String carriedBy() {
            return Citation.of(slug, permalink, revision, speaker, words(), saidOn, carriers)
                    .carriedBy();
        }
    }
}
