package org.readout.pages.part;

/** Where the pages of records are. */
final class RecordAddress {

    private RecordAddress() {}

    /** @param type what its type is called in the graph; any that is no other here is an actor's */
    static String of(String type, String slug) {
        String collection =
                switch (type) {
                    case "Statement" -> "statements";
                    case "Meeting" -> "meetings";
                    case "Event" -> "events";
                    case "Article" -> "articles";
                    case "Topic" -> "topics";
                    default -> "actors";
                };
        return "/" + collection + "/" + slug;
    }
}
