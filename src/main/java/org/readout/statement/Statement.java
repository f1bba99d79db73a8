package org.readout.statement;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.readout.graphql.RecordNode;
import org.readout.graphql.SearchHit;
import org.readout.meeting.TimelineEntry;
import org.readout.platform.database.sql.EnumColumn;
import org.readout.statement.form.StatementChannel;
import org.readout.statement.form.StatementForm;
import org.readout.time.PartialDate;
import org.readout.time.PartialDateColumns;

/** One utterance. However many articles carry it, it is one statement. */
@DefaultNonNull
@Description("One utterance. However many articles carry it, it is one statement.")
public record Statement(
        @Ignore UUID key,
        @Ignore UUID speakerKey,
        @Ignore UUID onBehalfOfKey,

        @Description("The public name in addresses, stable for ever.")
        String slug,

        @Ignore EnumColumn<StatementForm> storedForm,

        @Nullable
        @Description("The speaker's own words, in the fullest wording that any report prints, several runs joined by "
                + "' … '; null for PARAPHRASE and NO_COMMENT.")
        String quotation,

        @Description("What was said, in one sentence of the record's own.")
        String summary,

        @Ignore EnumColumn<StatementChannel> storedChannel,
        @Description("When it was said.") PartialDate saidOn,

        @Description("Its place among what was said that day, as far as the sources tell; 0 where they do not.")
        int sequence,

        @Description("How many first-hand outlets carry it: distinct outlets that stand first in a chain.")
        int corroboration)
        implements RecordNode, SearchHit, TimelineEntry {

    static Statement of(Row row) {
        return new Statement(
                row.getUUID("id"),
                row.getUUID("speaker_id"),
                row.getUUID("on_behalf_of_id"),
                row.getString("slug"),
                EnumColumn.of(StatementForm.class, row, "form"),
                row.getString("quotation"),
                row.getString("summary"),
                EnumColumn.of(StatementChannel.class, row, "channel"),
                PartialDateColumns.read(row, "said_on"),
                row.getInteger("sequence"),
                row.getInteger("corroboration"));
    }

    @Description("How its words came down.")
    public StatementForm getForm() {
        return EnumColumn.get(storedForm);
    }

    @Description("Where it was made.")
    public StatementChannel getChannel() {
        return EnumColumn.get(storedChannel);
    }

    @Override
    public String label() {
        return summary;
    }

    @Override
    public String nodeKey() {
        return key.toString();
    }
}
