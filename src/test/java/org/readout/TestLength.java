package org.readout;

/** How much the longest tests do: a part of it in a build, all of it with {@code -Dreadout.test.full=true}. */
public final class TestLength {

    private static final boolean FULL = Boolean.getBoolean("readout.test.full");

    private TestLength() {}

    public static int of(int part, int whole) {
        return FULL ? whole : part;
    }

    /**
     * Every n-th of what a loop goes through, another one in each run; all of it at full length.
     *
     * @param seed the same one chooses the same
     */
    public static boolean takes(int place, int everyNth, long seed) {
        return FULL || Math.floorMod(place + seed, everyNth) == 0;
    }
}
