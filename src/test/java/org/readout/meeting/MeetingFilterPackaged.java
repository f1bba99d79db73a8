package org.readout.meeting;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class MeetingFilterPackaged extends MeetingFilterTest {}
