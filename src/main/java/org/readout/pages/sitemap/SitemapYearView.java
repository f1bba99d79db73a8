package org.readout.pages.sitemap;

import java.time.Clock;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.readout.pages.Form;
import org.readout.pages.ListView;
import org.readout.pages.Renderer;
import org.readout.pages.ViewRequest;

/** What one year has of a kind; the present one where none is asked for. */
abstract class SitemapYearView implements ListView<SitemapYear> {

    private final Clock clock;
    private final String collection;
    private final String from;
    private final String to;

    /**
     * @param collection what all of the kind are called in addresses
     * @param from the filter's first day
     * @param to the filter's last day
     */
    SitemapYearView(Clock clock, String collection, String from, String to) {
        this.clock = clock;
        this.collection = collection;
        this.from = from;
        this.to = to;
    }

    @Override
    public String path() {
        return "/sitemap/" + collection;
    }

    @Override
    public String document() {
        return "sitemap-" + collection;
    }

    @Override
    public Class<SitemapYear> type() {
        return SitemapYear.class;
    }

    @Override
    public Map<Form, Renderer<SitemapYear>> forms() {
        return Map.of(Form.XML, (found, page) -> SitemapXml.pages(found.addresses()));
    }

    @Override
    public Map<String, Object> variables(ViewRequest request) {
        Year year = request.year("year");
        Map<String, Object> variables = new HashMap<>();
        for (Month month : Month.values()) {
            YearMonth days = (year == null ? Year.now(clock) : year).atMonth(month);
            variables.put(
                    month.name().toLowerCase(Locale.ROOT),
                    Map.of(
                            from, days.atDay(1).toString(),
                            to, days.atEndOfMonth().toString()));
        }
        return variables;
    }
}
