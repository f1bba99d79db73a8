package org.readout.pages;

/**
 * The one record that a page is about.
 *
 * @param slug what it goes by today
 * @param state its {@code RecordState}; null where its document does not ask for it
 */
public record Subject(String slug, String state) {

    boolean isRetracted() {
        return "RETRACTED".equals(state);
    }
}
