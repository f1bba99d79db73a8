package org.readout.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A page of the first record, to look at a view by. */
record SamplePage(View<?> view, ViewRequest request) {

    private static final String SLUG = ":slug";

    /** By what the path of a view begins with. */
    private static final Map<String, List<String>> SLUGS = Map.of(
            "meetings", List.of("paris-2018", "helsinki-2018", "helsinki-one-on-one-2018", "after-buenos-aires-2018"),
            "statements",
                    List.of(
                            "trump-probably-not-paris-2018-11-05",
                            "bolton-postpones-washington-2018",
                            "putin-paris-suggestion-2018-10-23",
                            "media-outlets-undisclosed-hamburg-dinner"),
            "actors", List.of("donald-trump", "cnn", "kremlin", "white-house-official", "many-critics"),
            "events", List.of("helsinki-summit-2018", "g20-buenos-aires-2018"),
            "articles", List.of("paris-likely-2018-10-23", "paris-contradicted-2018-11-06"),
            "topics", List.of("crimea", "inf-treaty"));

    private static final Map<String, List<Map<String, String>>> PARAMETERS = Map.of(
            "/search", List.of(Map.of(), Map.of("q", "Paris"), Map.of("q", "nothing has these words")),
            "/statements",
                    List.of(
                            Map.of(),
                            Map.of("speaker", "donald-trump"),
                            Map.of("meeting", "paris-2018", "country", "ru")),
            "/calendar", List.of(Map.of(), Map.of("month", "2018-11"), Map.of("month", "2018-07", "country", "RU")),
            "/meetings/:slug", List.of(Map.of(), Map.of("asOf", "2018-11-05")));

    /** Those of each of some views. */
    static List<SamplePage> of(List<View<?>> views) {
        return views.stream().flatMap(SamplePage::of).toList();
    }

    private static Stream<SamplePage> of(View<?> view) {
        List<Map<String, String>> parameters = PARAMETERS.getOrDefault(view.path(), List.of(Map.of()));
        return slugs(view)
                .flatMap(slug -> parameters.stream().map(some -> new SamplePage(view, new ViewRequest(slug, some))));
    }

    private static Stream<String> slugs(View<?> view) {
        if (!view.path().contains(SLUG)) {
            return Stream.of((String) null);
        }
        List<String> slugs = SLUGS.get(view.path().split("/")[1]);
        if (slugs == null) {
            throw new AssertionError("There is no record to look at " + view.path() + " by; name some here.");
        }
        return slugs.stream();
    }

    /** Its address without a suffix. */
    String address() {
        return address("");
    }

    /** Its address in a form. */
    String address(Form form) {
        return address("." + form.suffix());
    }

    boolean hasSuffixes() {
        return !view.path().endsWith("/");
    }

    private String address(String suffix) {
        String path = request.slug() == null ? view.path() : view.path().replace(SLUG, request.slug());
        return ViewContext.address(path + suffix, request.parameters());
    }

    @Override
    public String toString() {
        return view.getClass().getSimpleName() + " " + address();
    }
}
