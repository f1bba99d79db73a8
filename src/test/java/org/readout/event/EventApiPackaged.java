package org.readout.event;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class EventApiPackaged extends EventApiTest {}
