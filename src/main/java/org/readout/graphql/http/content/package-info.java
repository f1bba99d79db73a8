/** Content of any kind, as a reply: in which type and coding its client prefers it, and by which tag it is known again. */
package org.readout.graphql.http.content;
