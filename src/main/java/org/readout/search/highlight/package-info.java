/** Where the words that are searched for stand in a text, and the passage around them. */
package org.readout.search.highlight;
