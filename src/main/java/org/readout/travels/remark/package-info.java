/** What remarks on a journey say: who met whom, and when. */
package org.readout.travels.remark;
