package org.readout.pages.topic;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.readout.pages.Form;
import org.readout.pages.Renderer;
import org.readout.pages.Subject;
import org.readout.pages.View;
import org.readout.pages.ViewRequest;
import org.readout.pages.file.FeedOfRecords;

/** What was recorded last of a topic, as a feed. */
@Singleton
class TopicFeedView implements View<FeedOfRecords> {

    @Override
    public String path() {
        return "/topics/:slug";
    }

    @Override
    public String document() {
        return "feed-of-topic";
    }

    @Override
    public Class<FeedOfRecords> type() {
        return FeedOfRecords.class;
    }

    @Override
    public Map<Form, Renderer<FeedOfRecords>> forms() {
        return Map.of(Form.ATOM, FeedOfRecords::ofTopic);
    }

    @Override
    public Map<String, Object> variables(ViewRequest request) {
        return Map.of("slug", request.slug());
    }

    @Override
    public Optional<Subject> subject(FeedOfRecords found) {
        return Optional.ofNullable(found.of()).map(of -> new Subject(of.slug(), of.state()));
    }
}
