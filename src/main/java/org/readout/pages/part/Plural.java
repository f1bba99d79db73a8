package org.readout.pages.part;

/** How many there are of something, in words. */
public final class Plural {

    private Plural() {}

    /** @param noun one whose plural ends in -s */
    public static String of(int number, String noun) {
        return number == 1 ? "1 " + noun : "%,d %ss".formatted(number, noun);
    }
}
