package org.readout.pages.changes;

import jakarta.inject.Singleton;
import java.util.Map;
import org.readout.pages.Form;
import org.readout.pages.ListView;
import org.readout.pages.Renderer;
import org.readout.pages.ViewRequest;
import org.readout.pages.file.FeedOfChanges;

/** The same changes as a feed. */
@Singleton
class ChangesFeedView implements ListView<FeedOfChanges> {

    private final ChangesView changes;

    ChangesFeedView(ChangesView changes) {
        this.changes = changes;
    }

    @Override
    public String path() {
        return changes.path();
    }

    @Override
    public String document() {
        return "feed-of-changes";
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
        return changes.variables(request);
    }
}
