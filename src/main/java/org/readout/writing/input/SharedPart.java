package org.readout.writing.input;

/** A part of an input that is recorded once, however many records have it, as a place: it is made where there is none like it. */
public interface SharedPart {

    /** What it is, as 'place'. */
    String noun();

    /** A text that all parts of the same content have, and no other. */
    String identity();
}
