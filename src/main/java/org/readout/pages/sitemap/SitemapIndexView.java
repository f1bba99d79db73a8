package org.readout.pages.sitemap;

import jakarta.inject.Singleton;
import java.util.Map;
import org.readout.pages.Form;
import org.readout.pages.ListView;
import org.readout.pages.Renderer;
import org.readout.pages.ViewRequest;

/** All sitemaps. */
@Singleton
class SitemapIndexView implements ListView<SitemapIndex> {

    @Override
    public String path() {
        return "/sitemap";
    }

    @Override
    public String document() {
        return "sitemap";
    }

    @Override
    public Class<SitemapIndex> type() {
        return SitemapIndex.class;
    }

    @Override
    public Map<Form, Renderer<SitemapIndex>> forms() {
        return Map.of(Form.XML, (found, page) -> SitemapXml.index(found.addresses(page.origin())));
    }

    @Override
    public Map<String, Object> variables(ViewRequest request) {
        return Map.of();
    }
}
