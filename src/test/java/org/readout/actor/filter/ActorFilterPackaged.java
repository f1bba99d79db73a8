package org.readout.actor.filter;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ActorFilterPackaged extends ActorFilterTest {}
