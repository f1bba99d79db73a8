package org.readout;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The tests of how the graph is served, to people and to programs of other protocols too: one half of all, which runs beside the
 * {@link RecordSuite other} in a virtual machine of its own. Those of outlooks are here so that both take
 * as long, and two of other packages have profiles that are here anyway, so that the other suite need not prepare servers for them.
 */
@Suite
@SelectPackages("org.readout")
@IncludeClassNamePatterns(ServingSuite.SERVING)
class ServingSuite {

    static final String SERVING =
            "org\\.readout\\.((graphql|pages|reconcile|assistants|outlook)\\..*Test|(.*\\.)?(DoorsDocs|KeptRows)Test)";
}
