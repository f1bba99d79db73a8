/** Who an article says speaks: names of the record's, the words around them, and what says that they speak. */
package org.readout.draft.speaker;
