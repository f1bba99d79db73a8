package org.readout.pages.file;

/**
 * An entry of a feed.
 *
 * @param id never changes
 * @param updated when, by ISO 8601
 * @param author null where the feed has one for all
 * @param summary null for none
 * @param category what was done, or what kind of thing it is
 */
public record FeedEntry(
        String id, String title, String link, String updated, String author, String summary, String category) {}
