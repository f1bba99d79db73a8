package org.readout.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.readout.graphql.Slugged;
import org.readout.statement.StatementInput;

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
        @NotBlank @Size(max = 2000) String reason,
        @NotBlank @Size(max = 1000) String by,
        @NotNull Instant at) {}
