package org.readout.draft;

/**
 * What is known of an article beside its text.
 *
 * @param slug what the article is to be called
 * @param outlet who published it, by slug; null where nobody says
 * @param published its day in EDTF; null where nobody says
 * @param url null where nobody says
 */
public record Provenance(String slug, String outlet, String published, String url) {}
