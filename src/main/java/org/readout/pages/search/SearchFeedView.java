package org.readout.pages.search;

import jakarta.inject.Singleton;
import java.util.Map;
import org.readout.pages.Form;
import org.readout.pages.ListView;
import org.readout.pages.Renderer;
import org.readout.pages.ViewRequest;
import org.readout.pages.file.FeedOfRecords;

/** What is found by words as a feed, by when it was recorded. */
@Singleton
class SearchFeedView implements ListView<FeedOfRecords> {

    private final SearchView search;

    SearchFeedView(SearchView search) {
        this.search = search;
    }

    @Override
    public String path() {
        return search.path();
    }

    @Override
    public String document() {
        return "feed-of-search";
    }

    @Override
    public Class<FeedOfRecords> type() {
        return FeedOfRecords.class;
    }

    @Override
    public Map<Form, Renderer<FeedOfRecords>> forms() {
        return Map.of(Form.ATOM, (found, page) -> found.ofSearch(page.request().text(SearchView.WORDS), page));
    }

    @Override
    public Map<String, Object> variables(ViewRequest request) {
        return search.variables(request);
    }
}
