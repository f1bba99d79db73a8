/** Which records have a slug like one that none has. */
package org.readout.search.nearest;
