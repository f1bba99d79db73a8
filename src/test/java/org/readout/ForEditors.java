package org.readout;

import java.util.Map;

/** A server that editors can write to, with the first record in a database of its own. */
public class ForEditors extends OwnRecord {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "mp.jwt.verify.publickey",
                Signer.TRUSTED.publicKey(),
                "mp.jwt.verify.issuer",
                Signer.ISSUER,
                "mp.jwt.verify.audiences",
                Signer.AUDIENCE,
                "readout.sockets.patience",
                "1s");
    }
}
