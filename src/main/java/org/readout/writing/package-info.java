/** What records share on their way in: inputs and what they refer to, recorders, differences, and one transaction a change. */
package org.readout.writing;
