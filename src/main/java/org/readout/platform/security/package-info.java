/** Who asks, by the bearer tokens (RFC 6750) that they show. */
package org.readout.platform.security;
