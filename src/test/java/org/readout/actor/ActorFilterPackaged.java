package org.readout.actor;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ActorFilterPackaged extends ActorFilterTest {}
