package org.readout.graphql.fetch;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Calls methods that SmallRye's model names. */
final class Invocation {

    private Invocation() {}

    /** Quarkus has registered the classes of the model for reflection, so a native image finds them too. */
    static Method method(String className, String name, Class<?>... parameters) {
        try {
            Class<?> owner =
                    Class.forName(className, true, Thread.currentThread().getContextClassLoader());
            Method method = owner.getMethod(name, parameters);
            // a public method of a class that is not public
            method.setAccessible(true);
            return method;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the model names " + className + "." + name, e);
        }
    }

    @SuppressWarnings("unchecked")
    static <T> T of(Method method, Object target, Object... arguments) throws Exception {
        try {
            return (T) method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception thrown) {
                throw thrown;
            }
            throw e;
        }
    }
}
