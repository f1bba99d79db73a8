package org.readout.pages.file;

import java.util.Map;
import java.util.Optional;
import org.readout.pages.Form;
import org.readout.pages.Renderer;
import org.readout.pages.Subject;
import org.readout.pages.View;
import org.readout.pages.ViewRequest;

/** What was done to one record as a feed. */
class RecordFeedView implements View<FeedOfChanges> {

    private final String path;
    private final String document;

    RecordFeedView(String path, String document) {
        this.path = path;
        this.document = document;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String document() {
        return document;
    }

    @Override
    public Class<FeedOfChanges> type() {
        return FeedOfChanges.class;
    }

    @Override
    public Map<Form, Renderer<FeedOfChanges>> forms() {
        return Map.of(Form.ATOM, FeedOfChanges::atom);
    }

    @Override
    public Map<String, Object> variables(ViewRequest request) {
        return Map.of("slug", request.slug());
    }

    @Override
    public Optional<Subject> subject(FeedOfChanges found) {
        return Optional.ofNullable(found.of()).map(of -> new Subject(of.slug(), of.state()));
    }

    @Override
    public boolean filtersBySlug() {
        return true;
    }
}
