package org.readout.dossier.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.readout.graphql.FaultCollector;
import org.readout.graphql.Text;
import org.readout.graphql.TextLength;
import org.readout.statement.StatementInput;
import org.readout.writing.InputRules;
import org.readout.writing.Slugged;

/**
 * A later revision of a statement, as it stands in documents.
 *
 * @param slug of the statement
 * @param number from 2, for the first revision is the statement as it was recorded
 * @param content what it was corrected to; null where it was retracted
 * @param reason why
 * @param by who made it, as the journal has it
 * @param at when
 */
public record RevisionInput(
        @NotNull @Slugged String slug,
        @Min(2) int number,
        @Valid StatementInput content,

        @NotNull @Text(max = TextLength.SENTENCE, blank = false)
        String reason,

        @NotNull @Text(max = TextLength.EDITOR, blank = false)
        String by,

        @NotNull Instant at)
        implements InputRules {

    @Override
    public void check(FaultCollector faults) {
        if (content != null && slug != null && !faults.has("slug") && !slug.equals(content.slug())) {
            faults.add("content.slug", "It is '" + slug + "', as the revision's.");
        }
    }
}
