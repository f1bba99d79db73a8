package org.readout.pages.linked;

import java.util.Map;
import java.util.Optional;
import org.readout.pages.Form;
import org.readout.pages.Renderer;
import org.readout.pages.Subject;
import org.readout.pages.View;
import org.readout.pages.ViewRequest;

/** Records of a kind as linked data (JSON-LD 1.1). */
abstract class LinkedView implements View<LinkedPage> {

    private final String collection;
    private final String document;

    /** @param collection what all of its kind are called, as {@code meetings} */
    LinkedView(String collection, String document) {
        this.collection = collection;
        this.document = document;
    }

    @Override
    public final String path() {
        return "/" + collection + "/:slug";
    }

    @Override
    public final String document() {
        return document;
    }

    @Override
    public final Class<LinkedPage> type() {
        return LinkedPage.class;
    }

    @Override
    public final Map<Form, Renderer<LinkedPage>> forms() {
        return Map.of(Form.JSON_LD, (found, page) -> found.of().jsonLd());
    }

    @Override
    public final Map<String, Object> variables(ViewRequest request) {
        return Map.of("slug", request.slug());
    }

    @Override
    public final Optional<Subject> subject(LinkedPage found) {
        return Optional.ofNullable(found.of()).map(record -> new Subject(record.slug(), record.state()));
    }
}
