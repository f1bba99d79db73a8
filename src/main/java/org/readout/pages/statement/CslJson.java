package org.readout.pages.statement;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import org.readout.pages.part.DayWithBasis;

/** A citation as CSL-JSON, version 1.0.2: what Zotero, Pandoc and the like read. */
final class CslJson {

    private CslJson() {}

    static String of(Citation citation) {
        JsonObject item = new JsonObject()
                .put("id", citation.slug())
                .put("type", "webpage")
                .put("author", new JsonArray().add(new JsonObject().put("literal", citation.speaker())))
                .put("title", citation.title())
                .put("issued", date(citation.saidOn()))
                .put("container-title", "Readout")
                .put("version", String.valueOf(citation.revision()))
                .put("URL", citation.permalink())
                .put("note", citation.saidOn().label() + ". " + citation.carriedBy());
        return new JsonArray().add(item).encodePrettily();
    }

    /** The first and, where it is another, the last day. */
    private static JsonObject date(DayWithBasis saidOn) {
        JsonArray days = new JsonArray().add(day(saidOn.earliest()));
        if (!saidOn.latest().equals(saidOn.earliest())) {
            days.add(day(saidOn.latest()));
        }
        JsonObject date = new JsonObject().put("date-parts", days);
        return saidOn.inferred() ? date.put("circa", true) : date;
    }

    private static JsonArray day(LocalDate day) {
        return new JsonArray().add(day.getYear()).add(day.getMonthValue()).add(day.getDayOfMonth());
    }
}
