package org.readout.dossier.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.readout.graphql.FaultCollector;
import org.readout.graphql.Text;
import org.readout.graphql.TextLength;
import org.readout.statement.input.StatementInput;
import org.readout.writing.RecordModels;
import org.readout.writing.content.EntryKind;
import org.readout.writing.content.LinkedNode;
import org.readout.writing.input.InputRules;
import org.readout.writing.input.Slugged;

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
@RegisterForReflection(registerFullHierarchy = true)
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

    /** They are no records of their own, and are made one by one. */
    public static final EntryKind<RevisionInput> KIND = new EntryKind<>() {

        @Override
        public String name() {
            return "revision";
        }

        @Override
        public String list() {
            return "revisions";
        }

        @Override
        public Class<RevisionInput> input() {
            return RevisionInput.class;
        }

        @Override
        public String label(RevisionInput input) {
            return input.number == 0 ? input.slug : input.slug + " " + input.number;
        }
    };

    /** One of the record, whose content is as the database keeps it; null where the statement was retracted. */
    public static RevisionInput stored(
            RecordModels models, String slug, int number, String content, String reason, String by, Instant at)
            throws JsonProcessingException {
        return new RevisionInput(
                slug,
                number,
                content == null ? null : models.of(StatementInput.class).read(slug, content),
                reason,
                by,
                at);
    }

    /** What it is as linked data. */
    public LinkedNode linked(RecordModels models) {
        LinkedNode node = LinkedNode.of("statement", slug + "/" + number, "prov:Entity")
                .link("prov:wasRevisionOf", "statement", slug)
                .text("schema:description", reason)
                .text("schema:editor", by)
                .text("prov:generatedAtTime", at);
        return content == null
                ? node.text("readout:state", "RETRACTED")
                : node.node(
                        "readout:content",
                        models.of(StatementInput.class).linked(content).unnamed());
    }

    @Override
    public void check(FaultCollector faults) {
        if (content != null && slug != null && !faults.has("slug") && !slug.equals(content.slug())) {
            faults.add("content.slug", "It is '" + slug + "', as the revision's.");
        }
    }
}
