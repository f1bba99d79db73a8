package org.readout.actor.office;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.readout.actor.profile.Country;
import org.readout.platform.database.sql.EnumColumn;
import org.readout.time.PartialDate;
import org.readout.time.PartialDateColumns;

/** An office that somebody held. */
@DefaultNonNull
@Description("An office held (Wikidata P39) from a date to a date.")
public record Office(
        @Description("What it is called, as 'President of Russia'.")
        String title,

        @Ignore EnumColumn<OfficeKind> storedKind,

        @Nullable @Description("The country or union that it belongs to.")
        Country country,

        @Ignore UUID institutionKey,

        @Nullable @Description("When it was taken up; null where that is not known.")
        PartialDate heldFrom,

        @Nullable @Description("When it was laid down; null while it is held or where that is not known.")
        PartialDate heldUntil) {

    public static Office of(Row row) {
        return new Office(
                row.getString("title"),
                EnumColumn.of(OfficeKind.class, row, "kind"),
                Country.of(row),
                row.getUUID("institution_id"),
                PartialDateColumns.read(row, "held_from"),
                PartialDateColumns.read(row, "held_until"));
    }

    @Description("What it is for.")
    public OfficeKind getKind() {
        return EnumColumn.get(storedKind);
    }
}
