package org.readout;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** A server that editors can write to, with the first record in a database of its own. */
public class ForEditors implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "mp.jwt.verify.publickey", Signer.TRUSTED.publicKey(),
                "mp.jwt.verify.issuer", Signer.ISSUER,
                "mp.jwt.verify.audiences", Signer.AUDIENCE);
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(EditorsDatabase.class));
    }
}
