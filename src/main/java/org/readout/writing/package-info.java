/** What records share on their way in: inputs and what they refer to, models, differences, and one transaction a change. */
package org.readout.writing;
