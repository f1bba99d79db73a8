package org.readout.travels.name;

/**
 * Whose official somebody is: a country, or a body such as NATO.
 *
 * @param code of ISO 3166-1, or null
 * @param name as in the title of an office, as {@code the Netherlands}
 * @param territory of another country, so that an unnamed country's official there may be either's
 */
public record Land(String code, String name, boolean territory) {

    private static final String ARTICLE = "the ";

    /** The name by itself, as {@code Netherlands}. */
    public String plainName() {
        return name.startsWith(ARTICLE) ? name.substring(ARTICLE.length()) : name;
    }
}
