package com.example.program;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** {@link StoreAndRead} with a context class loader of its own, which sees the jars that the other arguments name. */
public final class WithContextLoader {

    private WithContextLoader() {}

    public static void main(String[] arguments) throws IOException {
        URL[] jars = new URL[arguments.length - 1];
        for (int i = 0; i < jars.length; i++) {
            jars[i] = Path.of(arguments[i + 1]).toUri().toURL();
        }
        // Without jars the loader is empty-handed, as it is in some containers: not even the library is there.
        ClassLoader parent = jars.length == 0 ? ClassLoader.getPlatformClassLoader() : StoreAndRead.class.getClassLoader();
        try (URLClassLoader context = new URLClassLoader(jars, parent)) {
            Thread.currentThread().setContextClassLoader(context);
            StoreAndRead.main(arguments);
        }
    }
}
