package org.readout;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All tests but those of the {@link ServingSuite}. */
@Suite
@SelectPackages("org.readout")
@IncludeClassNamePatterns(".*Test")
@ExcludeClassNamePatterns(ServingSuite.SERVING)
class RecordSuite {}
