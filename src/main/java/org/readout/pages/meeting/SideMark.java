package org.readout.pages.meeting;

/** By what a side is told from others without its colour: the shape of its marks; its dashes go with it, in the style. */
public enum SideMark {
    CIRCLE("M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z", "circle"),
    SQUARE("M-5.5-5.5h11v11h-11z", "square"),
    TRIANGLE("M0-7L7 5.5H-7z", "triangle"),
    DIAMOND("M0-7.5L7.5 0L0 7.5L-7.5 0z", "diamond"),
    CROSS("M-2.5-7h5v4.5h4.5v5h-4.5v4.5h-5v-4.5h-4.5v-5h4.5z", "cross"),
    BAR("M-3-8h6v16h-6z", "bar");

    private final String path;
    private final String label;

    SideMark(String path, String label) {
        this.path = path;
        this.label = label;
    }

    /** Those of many sides begin again; each is labelled too. */
    static SideMark of(int side) {
        return values()[side % values().length];
    }

    /** Its outline around its middle (SVG, section 9.3). */
    public String path() {
        return path;
    }

    /** What it is called. */
    public String label() {
        return label;
    }

    /** The class of a side that has it. */
    public String style() {
        return "side-" + ordinal();
    }
}
