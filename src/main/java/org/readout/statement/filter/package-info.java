/** Which statements a client asks for, and in which order. */
package org.readout.statement.filter;
