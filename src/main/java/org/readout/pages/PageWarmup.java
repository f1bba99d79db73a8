package org.readout.pages;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import org.readout.graphql.warmup.WarmupSource;

/** A server that shows pages will soon be asked their documents. */
@Singleton
class PageWarmup implements WarmupSource {

    private final PageSettings settings;
    private final List<View<?>> views;
    private final PageDocuments documents;

    PageWarmup(PageSettings settings, @All List<View<?>> views, PageDocuments documents) {
        this.settings = settings;
        this.views = views;
        this.documents = documents;
    }

    @Override
    public List<String> documents() {
        return settings.enabled()
                ? views.stream()
                        .map(View::document)
                        .distinct()
                        .map(documents::text)
                        .toList()
                : List.of();
    }
}
