package org.readout.pages.sitemap;

import jakarta.inject.Singleton;
import java.util.Map;
import org.readout.pages.Form;
import org.readout.pages.ListView;
import org.readout.pages.Renderer;
import org.readout.pages.ViewRequest;

/** What has no year of its own, or few of them. */
@Singleton
class SitemapNamesView implements ListView<SitemapNames> {

    @Override
    public String path() {
        return "/sitemap/names";
    }

    @Override
    public String document() {
        return "sitemap-names";
    }

    @Override
    public Class<SitemapNames> type() {
        return SitemapNames.class;
    }

    @Override
    public Map<Form, Renderer<SitemapNames>> forms() {
        return Map.of(Form.XML, (found, page) -> SitemapXml.pages(found.addresses(page.origin())));
    }

    @Override
    public Map<String, Object> variables(ViewRequest request) {
        return Map.of();
    }
}
