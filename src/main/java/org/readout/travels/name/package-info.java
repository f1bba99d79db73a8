/** What the source calls countries, offices and people. */
package org.readout.travels.name;
