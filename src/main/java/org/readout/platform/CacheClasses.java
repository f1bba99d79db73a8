package org.readout.platform;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What Caffeine looks up by name for the caches of this server, beyond those classes that Quarkus registers for the native
 * executable: a cache by weight, one by weak keys, and the entries of one that forgets what is not used.
 */
@RegisterForReflection(
        classNames = {
            CacheClasses.PACKAGE + "SSMW",
            CacheClasses.PACKAGE + "SSMWA",
            CacheClasses.PACKAGE + "WS",
            CacheClasses.PACKAGE + "FS",
            CacheClasses.PACKAGE + "PSMW",
            CacheClasses.PACKAGE + "PSAMW"
        })
final class CacheClasses {

    static final String PACKAGE = "com.github.benmanes.caffeine.cache.";

    private CacheClasses() {}
}
