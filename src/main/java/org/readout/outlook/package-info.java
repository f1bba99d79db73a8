/** What the record makes of statements: where each side stands, and who contradicts whom. */
package org.readout.outlook;
