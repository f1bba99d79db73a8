package org.readout;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests of the graph again, on one packaged server that none of them stops; those that start and kill servers of their own run beside. */
@Suite
@SelectPackages("org.readout")
@IncludeClassNamePatterns(".*Packaged")
class PackagedSuiteIT {}
