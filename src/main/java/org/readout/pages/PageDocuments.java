package org.readout.pages;

import jakarta.inject.Singleton;
import org.readout.graphql.http.ServerDocuments;

/** The documents that pages ask. */
@Singleton
class PageDocuments {

    private static final String FOLDER = "pages/";

    private final ServerDocuments documents;

    PageDocuments(ServerDocuments documents) {
        this.documents = documents;
    }

    /** @param name that of one of the pages' own documents */
    String text(String name) {
        return documents.text(FOLDER + name);
    }
}
