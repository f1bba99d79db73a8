/** Which records go by a name. */
package org.readout.search.name;
