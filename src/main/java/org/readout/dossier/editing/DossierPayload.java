package org.readout.dossier.editing;

import org.eclipse.microprofile.graphql.Description;
import org.readout.writing.Recorder;

/** How many records came to what. */
@Description("What came of each record of a dossier: how many were new, there already, corrected.")
public record DossierPayload(
        @Description("How many are new.") int recorded,

        @Description("How many the record had already, with the same content.")
        int present,

        @Description("How many have other content now.") int corrected) {

    static final DossierPayload NONE = new DossierPayload(0, 0, 0);

    static DossierPayload of(Recorder.Change change) {
        return switch (change) {
            case RECORDED -> new DossierPayload(1, 0, 0);
            case NONE -> new DossierPayload(0, 1, 0);
            case CORRECTED -> new DossierPayload(0, 0, 1);
        };
    }

    DossierPayload and(DossierPayload other) {
        return new DossierPayload(recorded + other.recorded, present + other.present, corrected + other.corrected);
    }
}
