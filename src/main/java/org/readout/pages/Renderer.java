package org.readout.pages;

/** Shows what a document found in one form. */
@FunctionalInterface
public interface Renderer<D> {

    /** The content in that form. */
    String render(D found, ViewContext page);
}
