/** The page on which words are looked for. */
package org.readout.pages.search;
