/** What a statement says of one meeting, and which likelihoods oppose each other. */
package org.readout.outlook.utterance;
